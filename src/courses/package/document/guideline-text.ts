import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { escapeHtml } from '#lib/html.ts'
import {
  attribute,
  elementsIn,
  find,
  nodesOf,
  remove,
  replace,
  setAttribute,
  textOf,
} from './tree.ts'

/**
 * Gives a guideline that is to be acknowledged its rules and its text, from its own page on the intranet, where the
 * intranet has only a link to it. `pageAt` answers the HTML of the page at a path. The script puts its button where
 * the text ends.
 */
export function putGuideline(item: Tree.Element, pageAt: (path: string) => string): void {
  const link = find(item, ({ tagName }) => tagName === 'a')
  const path = attribute(link, 'href') ?? ''
  const page = parse(pageAt(path))
  const rules = find(page, (each) => attribute(each, 'aria-labelledby') === 'rules')
  const text = find(page, (each) => attribute(each, 'class') === 'mh-prose')
  for (const each of [rules, text]) tidy(each, path)
  const language = languageOf(text)
  const details = nodesOf(
    `<details class="mh-reveal"><summary>${escapeHtml(textOf(link))}</summary><div class="mh-reveal__text"><div${
      language === undefined ? '' : ` lang="${language}"`
    }></div><p data-ask></p></div></details>`,
    item,
  )
  replace(link, details)
  const place = find(item, (each) => attribute(each, 'class') === 'mh-reveal__text')
  const [box] = elementsIn(place)
  for (const each of [rules, text]) each.parentNode = box!
  box!.childNodes = [rules, text]
}

/** In a course the text stands two headings deep, and its ids could be those of a lesson. */
function tidy(part: Tree.Element, path: string): void {
  for (const element of [part, ...elementsIn(part)]) {
    if (attribute(element, 'class')?.includes('mh-rule__link')) remove(element)
    element.attrs = element.attrs.filter(({ name }) => name !== 'id' && name !== 'aria-labelledby')
    const level = /^h([2-5])$/.exec(element.tagName)?.[1]
    if (level !== undefined) element.tagName = element.nodeName = `h${Number(level) + 1}`
    const href = attribute(element, 'href')
    if (href?.startsWith('#')) setAttribute(element, 'href', path + href)
  }
}

/** Of a text that is not translated yet, the page says which language it is in. */
function languageOf(element: Tree.Element): string | undefined {
  for (
    let each: Tree.ParentNode | null = element;
    each && 'tagName' in each;
    each = each.parentNode
  )
    if (each.tagName !== 'html' && attribute(each, 'lang')) return attribute(each, 'lang')
  return undefined
}
