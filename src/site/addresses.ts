import { paths } from '#i18n/paths.ts'
import { applicationKinds } from '#model/application-form.ts'
import { lessonName } from '#model/course.ts'
import { deskRoles } from '#model/desk.ts'
import type { Language } from '#model/localised.ts'

/** What a Markdown file is, by where it lies, and where it will be read. The checker and Astro both ask this module. */
export type Kind = 'guideline' | 'page' | 'task' | 'lesson'
export type Addressed = { kind: Kind; id: string; language: Language; address: string }

/** Pages may lie in folders of their own; guidelines and tasks lie straight in the folder of their language. */
const houseFolder =
  /^content\/(?:(pages)\/(en|cy)\/(.+)|(guidelines|induction)\/(en|cy)\/([^/]+))\.mdx?$/
const lessonFolder = /^courses\/([^/]+)\/lessons\/(en|cy)\/([^/]+\.mdx?)$/

/** A folder that nobody laid out for Moothall: every Markdown file in it is a page. */
export const isForeign = (files: Iterable<string>): boolean =>
  ![...files].some((file) => houseFolder.test(file))

export const isMarkdown = (file: string): boolean => /\.mdx?$/i.test(file)

/** Where the house's layout puts `file` (relative to the site folder); undefined for a file that it does not know. */
export function houseAddress(file: string): Addressed | undefined {
  const lesson = lessonFolder.exec(file)
  if (lesson) {
    const id = lessonName(lesson[3]!)?.id
    const language = lesson[2] as Language
    return id
      ? { kind: 'lesson', id, language, address: paths.lesson(language, lesson[1]!, id) }
      : undefined
  }
  const match = houseFolder.exec(file)
  if (!match) return undefined
  const language = (match[2] ?? match[5]) as Language
  const segments = slugs(match[3] ?? match[6]!)
  if (match[4] === 'induction') {
    const id = segments.join('/').replace(/^\d+-/, '')
    return { kind: 'task', id, language, address: paths.induction(language) }
  }
  if (match[4] === 'guidelines') {
    const id = segments.join('/')
    return { kind: 'guideline', id, language, address: paths.guideline(language, id) }
  }
  return pageAt(language, withoutIndex(segments))
}

/** Where each Markdown file of a foreign folder goes. No two get one address: the later one is named after its file, or numbered. */
export function foreignAddresses(files: Iterable<string>): Map<string, Addressed> {
  const taken = new Set(takenAddresses())
  const addresses = new Map<string, Addressed>()
  const pages = [...files].filter((file) => isMarkdown(file) && !lessonFolder.test(file))
  for (const file of pages.sort(indexFirst)) {
    const { language, rest } = languageOf(file.replace(/\.mdx?$/i, ''))
    const full = slugs(rest)
    const wished = [pageAt(language, withoutIndex(full)), pageAt(language, full)]
    const numbered = (n: number) =>
      pageAt(language, [...full.slice(0, -1), `${full.at(-1) ?? 'page'}-${n}`])
    let found = wished.find((each) => !taken.has(each.address))
    for (let n = 2; !found; n++) if (!taken.has(numbered(n).address)) found = numbered(n)
    taken.add(found.address)
    addresses.set(file, found)
  }
  return addresses
}

/** The address that a foreign file would have had to itself. */
export function wishedAddress(file: string): string {
  const { language, rest } = languageOf(file.replace(/\.mdx?$/i, ''))
  return pageAt(language, withoutIndex(slugs(rest))).address
}

/** Pages that the software itself makes, whatever the content. The home page is not among them: content may fill it. */
export function ownAddresses(): string[] {
  const { guidelines, learn, induction, levels, roles, accounts, licences } = paths
  const { software, progress, caseStudies, sponsor, digest, poster } = paths
  const { community, expertise, refer, referPrint, social, myLearning, selfCheck, search } = paths
  const { reviews, jobDescriptions } = paths
  return [
    guidelines,
    reviews,
    learn,
    paths.desks,
    paths.apply,
    ...applicationKinds.map((kind) => (language: Language) => paths.applyFor(language, kind)),
    ...deskRoles.map((role) => (language: Language) => paths.desk(language, role)),
    induction,
    levels,
    roles,
    jobDescriptions,
    accounts,
    licences,
    software,
    progress,
    caseStudies,
    sponsor,
    digest,
    poster,
    community,
    expertise,
    refer,
    referPrint,
    social,
    myLearning,
    selfCheck,
    search,
  ].flatMap((path) => [path('en'), path('cy')])
}

/** Every address that no page of the content may have: those, and the ones that the server or the build answers at itself. */
export const takenAddresses = (): string[] => [
  ...ownAddresses(),
  ...['/404/', '/endpoint-page/'].flatMap((each) => [each, `/cy${each}`]),
]

function pageAt(language: Language, segments: string[]): Addressed {
  if (segments.length === 0)
    return { kind: 'page', id: 'index', language, address: paths.home(language) }
  const id = segments.join('/')
  return { kind: 'page', id, language, address: paths.page(language, id) }
}

/** First folders that the server or the build keeps for itself; a page there would never be seen. */
const kept = new Set(['lms', 'pagefind', 'astro', 'cy'])

function slugs(path: string): string[] {
  const segments = path.split('/').map(slug)
  return kept.has(segments[0]!) ? ['pages', ...segments] : segments
}

/** `HR Policy (v2)` → `hr-policy-v2`; accents go, so that `tŷ` can be typed as `ty`. */
export const slug = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '') || 'page'

const isIndex = (segment: string | undefined): boolean =>
  segment === 'index' || segment === 'readme'
const withoutIndex = (segments: string[]): string[] =>
  isIndex(segments.at(-1)) ? segments.slice(0, -1) : segments

function languageOf(path: string): { language: Language; rest: string } {
  const match = /^(en|cy)\/(.+)$/.exec(path)
  return match
    ? { language: match[1] as Language, rest: match[2]! }
    : { language: 'en', rest: path }
}

/** `index.md` gets its folder's address before `README.md` does; otherwise by name. */
function indexFirst(a: string, b: string): number {
  const rank = (file: string) => (/(^|\/)_?index\.mdx?$/i.test(file) ? 0 : 1)
  return rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0)
}
