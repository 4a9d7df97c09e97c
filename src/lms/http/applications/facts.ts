import { longDay } from '#i18n/dates.ts'
import { applications as strings } from '#i18n/strings/applications.ts'
import { guidelineIn } from '#model/acknowledgement.ts'
import type { ApplicationSite } from '#model/application-site.ts'
import type { Day } from '#model/day.ts'
import { inLanguage, type Language } from '#model/localised.ts'
import { managerPost } from '../../applications/people.ts'
import type { Council } from '../../reports/council.ts'
import type { Evidence } from '../../store/applications.ts'

export type Fact = { term: string; says: string }

export const postTitle = (id: string, { posts }: ApplicationSite, language: Language): string => {
  const post = posts.find((each) => each.id === id)
  return post ? inLanguage(post.title, language) : id
}

/** What follows from a post: its service, and who agrees. */
export function postFacts(id: string, site: ApplicationSite, language: Language): Fact[] {
  const words = strings[language]
  const post = site.posts.find((each) => each.id === id)
  if (post === undefined) return []
  const manager = managerPost(id, site)
  return [
    { term: words.service, says: inLanguage(post.service, language) },
    {
      term: words.manager,
      says: manager === undefined ? words.noManager : postTitle(manager, site, language),
    },
  ]
}

/** What the record knows, in words. */
export function evidenceFacts(
  { course, acknowledged = [] }: Evidence,
  { guidelines }: ApplicationSite,
  { titles }: Council,
  language: Language,
): Fact[] {
  const words = strings[language]
  const facts: Fact[] = []
  if (course) {
    const title = titles.get(course.id)
    const name = title ? inLanguage(title, language) : course.id
    const day = (text: string) => longDay(text as Day, language)
    facts.push({
      term: words.courseRow,
      says:
        course.completed === undefined
          ? words.courseNot(name)
          : course.until === undefined
            ? words.courseDone(name, day(course.completed))
            : words.courseUntil(name, day(course.completed), day(course.until)),
    })
  }
  const names = acknowledged.flatMap((each) => {
    const id = guidelineIn(each)?.replace(/^guideline:/, '')
    if (id === undefined) return []
    const title = guidelines.get(id)
    const on = /@(\d{4}-\d{2}-\d{2})/.exec(each)?.[1]
    const name = title ? inLanguage(title, language) : id
    return [on ? `${name} (${words.version(longDay(on as Day, language))})` : name]
  })
  facts.push({
    term: words.guidelinesRow,
    says: names.length > 0 ? names.join('; ') : words.noGuidelines,
  })
  return facts
}
