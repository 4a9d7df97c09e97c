/** What each kind of content can be found under, in one language. Whoever reads the content (`queries/`) hands it in. */
import { paths } from '#i18n/paths.ts'
import { guidelines as words } from '#i18n/strings/guidelines.ts'
import type { Account } from '#model/account.ts'
import { type Platform, platforms } from '#model/account.ts'
import type { CourseSettings } from '#model/course.ts'
import type { Guideline } from '#model/guideline.ts'
import type { InductionTask } from '#model/induction.ts'
import { inLanguage, type Language, type Localised } from '#model/localised.ts'
import type { SearchEntry } from '#model/search-entry.ts'

export type Heading = { slug: string; text: string }
type Named<Value> = Value & { id: string }
/** `language`: what it is written in, where it is not translated into the language of the page. */
type InLanguage<Value> = Value & { language?: Language }
type Written<Value> = InLanguage<Named<Value>> & { headings: readonly Heading[]; text: string }

export function ofGuideline(guideline: Written<Guideline>, language: Language): SearchEntry[] {
  const { id, title, summary, keywords, rules, headings, text } = guideline
  const url = paths.guideline(language, id)
  const own = foreign(guideline.language, language)
  const { dont } = words[own.language ?? language]
  const reasons = rules.map(({ why }) => why ?? '').join(' ')
  return [
    {
      url,
      kind: 'guideline',
      title,
      context: summary,
      ...own,
      keywords,
      text: `${reasons} ${text}`,
    },
    ...rules.map((rule) => ({
      url: paths.rule(language, id, rule.id),
      kind: 'rule' as const,
      title: rule.do ?? `${dont} ${rule.dont}`,
      context: title,
      ...own,
    })),
    ...ofHeadings(url, title, headings, own),
  ]
}

type Page = { title: string; summary: string; keywords: readonly string[] }

export function ofPage(page: Written<Page>, language: Language): SearchEntry[] {
  const { id, title, summary, keywords, headings, text } = page
  const url = paths.page(language, id)
  const own = foreign(page.language, language)
  return [
    { url, kind: 'page', title, context: summary, ...own, keywords, text },
    ...ofHeadings(url, title, headings, own),
  ]
}

export function ofCourse(
  course: Named<CourseSettings>,
  lessons: readonly InLanguage<{ id: string; title: string; text: string }>[],
  language: Language,
): SearchEntry[] {
  const title = inLanguage(course.title, language)
  const text = lessons.map((lesson) => lesson.text).join('\n')
  const context = inLanguage(course.summary, language)
  const own = foreignIn(course.title, course.summary, language)
  return [
    { url: paths.course(language, course.id), kind: 'course', title, context, ...own, text },
    ...lessons.map((lesson) => ({
      url: paths.lesson(language, course.id, lesson.id),
      kind: 'lesson' as const,
      title: lesson.title,
      context: title,
      ...foreign(lesson.language, language),
    })),
  ]
}

export const ofTask = (
  task: InLanguage<Named<InductionTask>>,
  language: Language,
): SearchEntry => ({
  url: `${paths.induction(language)}#${task.id}`,
  kind: 'task',
  title: task.title,
  ...foreign(task.language, language),
})

export const ofAccount = (account: Account, language: Language): SearchEntry => ({
  url: paths.account(language, account.id),
  kind: 'account',
  title: inLanguage(account.display_name, language),
  context: inLanguage(account.purpose, language),
  ...foreignIn(account.display_name, account.purpose, language),
  keywords: [account.handle, ...namesOf(account.platform)],
  text: account.audience.map((each) => inLanguage(each, language)).join(' '),
})

/** "X" and, by its other address, "twitter": people keep the old name of a platform. */
const namesOf = (platform: Platform): string[] => [
  platforms[platform].name,
  ...platforms[platform].hosts.map((host) => host.replace(/\.\w+$/, '')),
]

function ofHeadings(
  url: string,
  context: string,
  headings: readonly Heading[],
  own: Foreign,
): SearchEntry[] {
  return headings.map(({ slug, text }) => ({
    url: `${url}#${slug}`,
    kind: 'heading',
    title: text,
    context,
    ...own,
  }))
}

type Foreign = Pick<SearchEntry, 'language' | 'contextLanguage'>

/** Of what is written in one language as a whole. */
const foreign = (own: Language | undefined, language: Language): Foreign =>
  own && own !== language ? { language: own, contextLanguage: own } : {}

/** Of a title and a context that are translated one by one: English, where the Welsh is missing. */
const foreignIn = (title: Localised, context: Localised, language: Language): Foreign => ({
  ...(isTranslated(title, language) ? {} : { language: 'en' }),
  ...(isTranslated(context, language) ? {} : { contextLanguage: 'en' }),
})
const isTranslated = (value: Localised, language: Language): boolean =>
  value[language] !== undefined
