import type { Finding } from '#model/finding.ts'
import type { BuiltPage } from './facts.ts'

/** What every page must have by itself: a language, a title, headings in order, ids that are its own. */
export function pageRules(page: BuiltPage): Finding[] {
  if (!page.isPage) return []
  return [...language(page), ...title(page), ...headings(page), ...ids(page)]
}

/** Two pages of one language with one title cannot be told apart in a list of tabs, bookmarks or results. */
export function sameTitles(pages: readonly BuiltPage[]): Finding[] {
  const first = new Map<string, string>()
  return pages.flatMap((page): Finding[] => {
    if (!page.isPage || !page.title) return []
    const key = `${page.lang} ${page.title.trim()}`
    const earlier = first.get(key)
    if (!earlier) first.set(key, page.file)
    if (!earlier) return []
    const message = `The title "${page.title.trim()}" is also that of ${earlier}.`
    return [
      wrong('built/same-title', page, message, 'Give one of the two another title.', 'warning'),
    ]
  })
}

const language = (page: BuiltPage): Finding[] =>
  page.lang
    ? []
    : [wrong('built/no-language', page, 'The page does not say which language it is in.', layout)]

const title = (page: BuiltPage): Finding[] =>
  page.title?.trim() ? [] : [wrong('built/no-title', page, 'The page has no title.', layout)]

function headings(page: BuiltPage): Finding[] {
  const tell = (message: string) =>
    wrong(
      'built/heading-order',
      page,
      message,
      'Start texts at "##" and go down one level at a time.',
      'warning',
    )
  const tops = page.headings.filter(({ depth }) => depth === 1).length
  const skipped = page.headings.find(
    ({ depth }, index) => depth > (page.headings[index - 1]?.depth ?? 0) + 1,
  )
  return [
    ...(tops === 1 ? [] : [tell(`The page has ${tops} headings of the first level, not one.`)]),
    ...(skipped && tops > 0 ? [tell(`The heading "${skipped.text.trim()}" skips a level.`)] : []),
  ]
}

function ids(page: BuiltPage): Finding[] {
  const seen = new Set<string>()
  const twice = new Set<string>()
  for (const id of page.ids) (seen.has(id) ? twice : seen).add(id)
  return [...twice].map((id) =>
    wrong(
      'built/duplicate-id',
      page,
      `The id "${id}" is on the page more than once, so a link to it may miss.`,
      'Reword one of the headings, or change the id in the component that makes it.',
    ),
  )
}

const layout = 'Give it one in the layout or the front matter that makes the page.'

const wrong = (
  code: string,
  { file }: BuiltPage,
  message: string,
  remedy: string,
  severity: Finding['severity'] = 'error',
): Finding => ({ code, severity, file, message, remedy })
