import { toZip } from '#lib/zip/write.ts'
import { askedIn } from '#model/acknowledgement.ts'
import type { Course } from '#model/course.ts'
import type { Finding } from '#model/finding.ts'
import type { Language } from '#model/localised.ts'
import type { PackageData } from '#model/packaged/data.ts'
import type { Settings } from '#model/settings.ts'
import { type CutPage, cutPage } from './document/cut.ts'
import { type Around, documentOf } from './document/document.ts'
import type { TestWords } from './document/test-section.ts'
import { type PackageFile, textFile } from './file.ts'
import type { Format } from './format.ts'
import { type FormatName, formatNames, formats } from './formats.ts'
import { identityOf } from './identity.ts'
import { stateFindings } from './largest-state.ts'

/** What packages are made of that is the same for every course. */
export type Parts = {
  settings: Settings
  /** The script of each format. */
  scripts: Record<FormatName, string>
  /** `course.css`. */
  style: PackageFile
  around(language: Language): Around
  /** What is said of the course's test, where it has one. */
  test(course: Course, language: Language): TestWords | undefined
  /** Words of the script, for `pages` of its data. */
  words(language: Language): object
  /** A file of the built site. */
  read(path: string): Uint8Array
}

export type PackedCourse = { packages: PackageFile[]; findings: Finding[] }

/** Every package of one course, from its built pages. */
export function packCourse(
  course: Course,
  pages: readonly { language: Language; html: string }[],
  parts: Parts,
): PackedCourse {
  const cut = pages.map(({ language, html }) => ({
    language,
    page: cutPage(html, parts.settings.address, parts.test(course, language), (path) =>
      new TextDecoder().decode(parts.read(`${path.slice(1)}index.html`)),
    ),
    around: parts.around(language),
  }))
  const scenarios = new Map(cut.flatMap(({ page }) => [...page.scenarios]))
  const languages = cut.map(({ language }) => language)
  const data = dataOf(course, cut, [...scenarios.keys()], parts)
  const shared = [parts.style, ...mediaOf(cut, parts)]
  const packages = formatNames.map((name) => {
    const format: Format = formats[name]
    const files = [
      textFile('index.html', documentOf(data, cut, format.reports === true)),
      ...shared,
      textFile('course.js', parts.scripts[name]),
    ]
    const packed = {
      course,
      ...identityOf(course.id, parts.settings),
      language: languages[0]!,
      languages,
      files,
    }
    return {
      path: `${course.id}-${name}.zip`,
      bytes: toZip([...files, ...format.files(packed)]),
    }
  })
  return { packages, findings: stateFindings(data, scenarios) }
}

function dataOf(
  course: Course,
  pages: readonly { language: Language; page: CutPage }[],
  scenarios: string[],
  { words, settings }: Parts,
): PackageData {
  const { assessment, completion } = course
  const questions = course.questions.filter(({ use }) => use === 'test')
  return {
    course: course.id,
    title: course.title,
    languages: pages.map(({ language }) => language),
    lessons: course.lessons,
    scenarios,
    acknowledge: acknowledgementsIn(pages),
    completion: { lessons: completion.lessons, assessment: completion.assessment },
    ...(assessment && { test: { ...withoutMarking(assessment), questions } }),
    pages: Object.fromEntries(
      pages.map(({ language, page }) => [
        language,
        pageData(page.data as object, course, settings.address, words(language)),
      ]),
    ),
  }
}

/** What is asked is the same in every language; which text of it was read is the page's to say. */
const acknowledgementsIn = (pages: readonly { page: CutPage }[]): string[] => {
  const { acknowledge = [] } = pages[0]!.page.data as { acknowledge?: string[] }
  return acknowledge.map(askedIn)
}

const withoutMarking = ({
  draw,
  pass_mark,
  attempts,
  review,
}: NonNullable<Course['assessment']>) => ({
  draw,
  pass_mark,
  attempts,
  review,
})

type RuleBook = { href: string; title: string; rules: string[] }[]

/** What the page's script needs, without what only the intranet has: its sign-in, and guidelines that no question cites. */
function pageData(
  page: object,
  course: Course,
  address: string | undefined,
  words: object,
): object {
  const cited = new Set(course.questions.map(({ rule }) => rule))
  const rules = (Reflect.get(page, 'rules') as RuleBook | undefined) ?? []
  const { visit: _, ...kept } = Reflect.get(page, 'words') as Record<string, unknown>
  return {
    ...page,
    assessed: course.assessment !== undefined,
    words: kept,
    rules: rules.flatMap(({ href, title, rules: all }) => {
      const used = all.filter((rule) => cited.has(rule))
      return address && used.length > 0
        ? [{ href: new URL(href, address).href, title, rules: used }]
        : []
    }),
    packaged: words,
  }
}

function mediaOf(pages: readonly { page: CutPage }[], { read }: Parts): PackageFile[] {
  const all = new Map(pages.flatMap(({ page }) => [...page.media]))
  return [...all].map(([path, file]) => ({ path, bytes: read(file) }))
}
