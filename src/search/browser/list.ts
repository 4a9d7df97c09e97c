import { search } from '#i18n/strings/search.ts'
import type { Language } from '#model/localised.ts'
import type { EntryKind } from '#model/search-entry.ts'
import type { SearchPart } from '../lunr/pages.ts'
import type { Ranked, Result } from '../rank.ts'
import { markedExcerpt, markMet, nodesOf } from './marks.ts'

/** What a list needs besides its results: the language of its words, and the terms to mark. */
export type Showing = { language: Language; met: ReadonlySet<string> }

/** More parts of one page than this say no more about whether it is the right page. */
const mostParts = 3

/** The answers as elements: the best matches, then what only the full text has. */
export function listOf({ best, inText }: Ranked, showing: Showing): HTMLElement[] {
  const words = search[showing.language]
  return [
    ...section('best', words.best, best, showing),
    ...section('in-text', words.inText, inText, showing),
  ]
}

function section(
  id: string,
  title: string,
  results: readonly Result[],
  showing: Showing,
): HTMLElement[] {
  if (results.length === 0) return []
  const heading = element('h2', 'govuk-heading-m', title)
  heading.id = `results-${id}`
  const list = element('ol', 'mh-results', ...results.map((result) => item(result, showing)))
  const whole = element('section', '', heading, list)
  whole.setAttribute('aria-labelledby', heading.id)
  return [whole]
}

function item(result: Result, showing: Showing): HTMLElement {
  const { url, title, kind, context, parts, excerpt } = result
  const hasExcerpt = excerpt !== undefined && parts.length === 0
  const marked = (text: string) => nodesOf(markMet(text, showing.met, showing.language))
  // Rules that met the query say why better than the sentence around the first of them.
  const about = hasExcerpt
    ? ['… ', ...nodesOf(markedExcerpt(excerpt)), ' …']
    : marked(context ?? '')
  const name = element(
    'h3',
    'mh-result__title',
    inTongue(result.language, link(url, ...marked(title))),
  )
  return element(
    'li',
    'mh-result',
    element('span', 'mh-result__kind', kindName(showing.language, kind)),
    name,
    ...(about.length > 0
      ? [
          inTongue(
            hasExcerpt ? result.excerptLanguage : result.contextLanguage,
            element('p', 'mh-result__text', ...about),
          ),
        ]
      : []),
    ...(parts.length > 0 ? [partList(parts.slice(0, mostParts), showing)] : []),
  )
}

function partList(parts: readonly SearchPart[], { language, met }: Showing): HTMLElement {
  const items = parts.map(({ url, title, kind, language: own }) =>
    element(
      'li',
      '',
      element('span', 'mh-result__kind', kindName(language, kind)),
      ' ',
      inTongue(own, link(url, ...nodesOf(markMet(title, met, language)))),
    ),
  )
  const list = element('ul', 'mh-result__parts', ...items)
  list.setAttribute('aria-label', search[language].onThisPage)
  return list
}

/** What a kind of answer is called: the word `kindRule` for a rule. */
const kindName = (language: Language, kind: EntryKind): string =>
  search[language][
    `kind${kind[0]!.toUpperCase()}${kind.slice(1)}` as `kind${Capitalize<EntryKind>}`
  ]

function link(href: string, ...children: (string | Node)[]): HTMLElement {
  const made = element('a', 'govuk-link', ...children)
  made.setAttribute('href', href)
  return made
}

/** Says to a screen reader what a text is written in, where it is not the language of the page. */
function inTongue(language: Language | undefined, made: HTMLElement): HTMLElement {
  if (language) made.lang = language
  return made
}

function element(name: string, className: string, ...children: (string | Node)[]): HTMLElement {
  const made = document.createElement(name)
  if (className) made.className = className
  made.append(...children)
  return made
}
