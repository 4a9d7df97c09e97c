import { type CollectionEntry, getCollection, render } from 'astro:content'
import { paths } from '#i18n/paths.ts'
import { referral } from '#i18n/strings/referral.ts'
import { search } from '#i18n/strings/search.ts'
import { selfCheck } from '#i18n/strings/self-check.ts'
import { site } from '#i18n/strings/site.ts'
import { lessonName } from '#model/course.ts'
import { inLanguage, type Language } from '#model/localised.ts'
import type { SearchEntry } from '#model/search-entry.ts'
import { type Heading, ofAccount, ofCourse, ofGuideline, ofPage, ofTask } from '#search/entries.ts'
import { courses } from './courses.ts'
import { furtherPages } from './further.ts'
import { guidelinesIn } from './guidelines.ts'
import { isHome, listedPagesIn } from './pages.ts'
import { referralKinds } from './referral.ts'
import { sectionsIn } from './sections.ts'
import { accountsWithFeeds } from './social.ts'
import { translated } from './translated.ts'

/** Everything that the small index of one language knows by name. */
export async function searchEntries(language: Language): Promise<SearchEntry[]> {
  const all = await Promise.all([
    sectionEntries(language),
    guidelineEntries(language),
    pageEntries(language),
    courseEntries(language),
    taskEntries(language),
    referralEntries(language),
    selfCheckEntry(language),
    furtherEntries(language),
    accountEntries(language),
  ])
  return all.flat()
}

const sectionNames = [
  'guidelines',
  'learn',
  'induction',
  'levels',
  'accounts',
  'community',
  'social',
  'myLearning',
] as const

/** The pages that the menu leads to, with what else people call them. */
async function sectionEntries(language: Language): Promise<SearchEntry[]> {
  const inMenu = new Set((await sectionsIn(language)).map(({ href }) => href))
  return sectionNames
    .map((name) => ({
      url: paths[name](language),
      kind: 'page' as const,
      title: site[language][name],
      keywords: search[language][`${name}Keywords`].split(', '),
    }))
    .filter(({ url }) => inMenu.has(url))
}

async function guidelineEntries(language: Language): Promise<SearchEntry[]> {
  const written = (await guidelinesIn(language)).map(async ({ id, language: own, entry }) =>
    ofGuideline({ ...entry.data, ...(await textOf(entry)), id, language: own }, language),
  )
  return (await Promise.all(written)).flat()
}

async function pageEntries(language: Language): Promise<SearchEntry[]> {
  const pages = (await listedPagesIn(language)).filter((page) => !isHome(page))
  const written = pages.map(async ({ id, language: own, entry }) =>
    ofPage({ ...entry.data, ...(await textOf(entry)), id, language: own }, language),
  )
  return (await Promise.all(written)).flat()
}

async function courseEntries(language: Language): Promise<SearchEntry[]> {
  const lessons = await getCollection('lessons')
  return (await courses()).flatMap((course) => {
    const own = translated<'lessons'>(
      lessons
        .filter((lesson) => lesson.id.startsWith(`${course.id}/lessons/`))
        .map((lesson) => ({ ...lesson, id: lesson.id.slice(`${course.id}/lessons/`.length) })),
      language,
    ).flatMap(({ id, language, entry }) => {
      const name = lessonName(`${id}.md`)
      return name
        ? [{ id: name.id, title: entry.data.title, text: entry.body ?? '', language }]
        : []
    })
    return ofCourse({ ...course.data, id: course.id }, own, language)
  })
}

async function taskEntries(language: Language): Promise<SearchEntry[]> {
  return translated<'induction'>(await getCollection('induction'), language).map(
    ({ id, language: own, entry }) =>
      ofTask({ ...entry.data, id: id.replace(/^\d+-/, ''), language: own }, language),
  )
}

const selfCheckEntry = (language: Language): SearchEntry[] => [
  {
    url: paths.selfCheck(language),
    kind: 'page',
    title: selfCheck[language].title,
    keywords: search[language].selfCheckKeywords.split(', '),
  },
]

const furtherEntries = async (language: Language): Promise<SearchEntry[]> =>
  (await furtherPages(language)).map(({ href, title, text, keywords }) => ({
    url: href,
    kind: 'page',
    title,
    context: text,
    keywords,
  }))

/** The decision, and each kind of message that it leads to. */
async function referralEntries(language: Language): Promise<SearchEntry[]> {
  const kinds = await referralKinds()
  const page = { kind: 'page' as const }
  if (kinds.length === 0) return []
  return [
    {
      ...page,
      url: paths.refer(language),
      title: referral[language].title,
      keywords: search[language].referKeywords.split(', '),
    },
    ...kinds.map((kind) => ({
      ...page,
      url: paths.referKind(language, kind.id),
      title: inLanguage(kind.name, language),
      context: inLanguage(kind.seen, language),
    })),
  ]
}

async function accountEntries(language: Language): Promise<SearchEntry[]> {
  return (await accountsWithFeeds()).map(({ account }) => ofAccount(account, language))
}

async function textOf(
  entry: CollectionEntry<'guidelines' | 'pages'>,
): Promise<{ headings: Heading[]; text: string }> {
  const { headings } = await render(entry)
  return {
    headings: headings.map(({ slug, text }) => ({ slug, text })),
    text: entry.body ?? '',
  }
}
