import type { Localised } from '#model/localised.ts'
import { el } from '../dom.ts'
import { contextOf } from './context.ts'
import type { ApplyData } from './data.ts'

/**
 * What follows from the post that is chosen, and is not asked: its service, the line manager's post, its job
 * description. Answers what tells it again, once the post was chosen by a script.
 */
export function tellPost(
  form: HTMLFormElement,
  { context, language, words }: ApplyData,
): () => Promise<void> {
  const control = form.querySelector<HTMLSelectElement | HTMLInputElement>('[name="post"]')
  const place = form.querySelector<HTMLElement>('[data-post-facts]')
  if (!control || !place) return async () => {}
  control.addEventListener('change', () => void tell())

  // The model's own function would bring the schemas into the browser.
  const said = (text: Localised) => text[language] ?? text.en

  async function tell(): Promise<void> {
    const { posts } = await contextOf(context).catch(() => ({ posts: [] }))
    const post = posts.find(({ id }) => id === control?.value)
    const above = posts.find(({ id }) => id === post?.reports_to)
    const rows: [string, string][] = post
      ? [
          [words.service, said(post.service)],
          [words.manager, above ? said(above.title) : words.noManager],
          ...post.job_description.map((clause): [string, string] => [
            words.clauseNow,
            said(clause),
          ]),
        ]
      : []
    askForWords(form, post === undefined || post.job_description.length === 0)
    place?.replaceChildren(
      ...rows.map(([term, says]) =>
        el('p', { class: 'govuk-hint' }, el('strong', {}, `${term}: `), says),
      ),
    )
  }
  return tell
}

/** Where the job description says it already, its words are no question. What was typed there stays, and is not sent. */
function askForWords(form: HTMLFormElement, asked: boolean): void {
  const group = form.querySelector<HTMLElement>('[data-question="job_description"]')
  const control = group?.querySelector('textarea')
  if (!group || !control) return
  group.hidden = !asked
  control.disabled = !asked
  // Its heading stands for this question alone.
  const heading = group.previousElementSibling
  if (heading instanceof HTMLHeadingElement) heading.hidden = !asked
}
