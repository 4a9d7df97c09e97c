import { escapeHtml } from '#lib/html.ts'

/** Markup that is safe to send: only `html` makes it, and `html` escapes every value that is not markup itself. */
export class Markup {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

type Value = string | Markup | readonly Markup[] | undefined

/** `html`<p>${name}</p>``. Undefined is nothing. */
export const html = (parts: TemplateStringsArray, ...values: Value[]): Markup =>
  new Markup(String.raw({ raw: parts }, ...values.map(written)))

function written(value: Value): string {
  if (value === undefined) return ''
  if (value instanceof Markup) return value.text
  if (typeof value === 'string') return escapeHtml(value)
  return value.map((each) => each.text).join('')
}
