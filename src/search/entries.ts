/** What each kind of content can be found under, in one language. Whoever reads the content (`queries/`) hands it in. */
import { paths } from '#i18n/paths.ts'
import { guidelines as words } from '#i18n/strings/guidelines.ts'
import type { Account } from '#model/account.ts'
import { type Platform, platforms } from '#model/account.ts'
import type { CourseSettings } from '#model/course.ts'
import type { Guideline } from '#model/guideline.ts'
import type { InductionTask } from '#model/induction.ts'
import { inLanguage, type Language } from '#model/localised.ts'
import type { SearchEntry } from '#model/search-entry.ts'

export type Heading = { slug: string; text: string }
type Named<Value> = Value & { id: string }
type Written<Value> = Named<Value> & { headings: readonly Heading[]; text: string }

export function ofGuideline(guideline: Written<Guideline>, language: Language): SearchEntry[] {
  const { id, title, summary, keywords, rules, headings, text } = guideline
  const url = paths.guideline(language, id)
  const { dont } = words[language]
  const reasons = rules.map(({ why }) => why ?? '').join(' ')
  return [
    { url, kind: 'guideline', title, context: summary, keywords, text: `${reasons} ${text}` },
    ...rules.map((rule) => ({
      url: paths.rule(language, id, rule.id),
      kind: 'rule' as const,
      title: rule.do ?? `${dont} ${rule.dont}`,
      context: title,
    })),
    ...ofHeadings(url, title, headings),
  ]
}

type Page = { title: string; summary: string; keywords: readonly string[] }

export function ofPage(page: Written<Page>, language: Language): SearchEntry[] {
  const { id, title, summary, keywords, headings, text } = page
  const url = paths.page(language, id)
  return [
    { url, kind: 'page', title, context: summary, keywords, text },
    ...ofHeadings(url, title, headings),
  ]
}

export function ofCourse(
  course: Named<CourseSettings>,
  lessons: readonly { id: string; title: string; text: string }[],
  language: Language,
): SearchEntry[] {
  const title = inLanguage(course.title, language)
  const text = lessons.map((lesson) => lesson.text).join('\n')
  const context = inLanguage(course.summary, language)
  return [
    { url: paths.course(language, course.id), kind: 'course', title, context, text },
    ...lessons.map((lesson) => ({
      url: paths.lesson(language, course.id, lesson.id),
      kind: 'lesson' as const,
      title: lesson.title,
      context: title,
    })),
  ]
}

export const ofTask = (task: Named<InductionTask>, language: Language): SearchEntry => ({
  url: `${paths.induction(language)}#${task.id}`,
  kind: 'task',
  title: task.title,
})

export const ofAccount = (account: Account, language: Language): SearchEntry => ({
  url: paths.account(language, account.id),
  kind: 'account',
  title: inLanguage(account.display_name, language),
  context: inLanguage(account.purpose, language),
  keywords: [account.handle, ...namesOf(account.platform)],
  text: account.audience.map((each) => inLanguage(each, language)).join(' '),
})

/** "X" and, by its other address, "twitter": people keep the old name of a platform. */
const namesOf = (platform: Platform): string[] => [
  platforms[platform].name,
  ...platforms[platform].hosts.map((host) => host.replace(/\.\w+$/, '')),
]

const ofHeadings = (url: string, context: string, headings: readonly Heading[]): SearchEntry[] =>
  headings.map(({ slug, text }) => ({
    url: `${url}#${slug}`,
    kind: 'heading',
    title: text,
    context,
  }))
