import { isInUse, type PublicAccount } from '#model/account.ts'
import type { HealthPoint } from '#model/health.ts'
import type { Level } from '#model/level.ts'
import type { Language, Localised } from '#model/localised.ts'
import type { Post } from '#model/post.ts'
import type { ToldCount, ToldMonth } from './share/told.ts'

/** What a catalogue knows of a course; `taughtIn` are the languages that it has lessons in. */
export type CourseFacts = {
  id: string
  title: Localised
  prerequisites: readonly string[]
  taughtIn: readonly Language[]
}

/** The courses to take for one, in order, itself the last; what is not there is left out, and a circle is gone round once. */
export function trackTo<Course extends Pick<CourseFacts, 'id' | 'prerequisites'>>(
  id: string,
  courses: readonly Course[],
  seen: Set<string> = new Set(),
): Course[] {
  const course = courses.find((each) => each.id === id)
  if (course === undefined || seen.has(id)) return []
  seen.add(id)
  return [...course.prerequisites.flatMap((each) => trackTo(each, courses, seen)), course]
}

/** The track of each level, lowest first, and of each course that no level requires. */
export function tracks<Course extends CourseFacts>(
  levels: readonly Level[],
  courses: readonly Course[],
): { levels: { level: Level; track: Course[] }[]; further: Course[][] } {
  const required = new Set(levels.flatMap(({ training }) => training))
  const before = new Set(courses.flatMap(({ prerequisites }) => prerequisites))
  return {
    levels: levels.map((level) => {
      const seen = new Set<string>()
      return { level, track: level.training.flatMap((id) => trackTo(id, courses, seen)) }
    }),
    further: courses
      .filter(({ id }) => !required.has(id) && !before.has(id))
      .map(({ id }) => trackTo(id, courses)),
  }
}

/** What the catalogue lacks, held against the registers. */
export type Gap =
  | { kind: 'no-training'; level: Level }
  | { kind: 'not-taught-in'; course: CourseFacts; language: Language }
  | { kind: 'nobody-licensed'; services: Localised[] }

export function trainingGaps(
  levels: readonly Level[],
  courses: readonly CourseFacts[],
  languages: readonly Language[],
  newest: ToldMonth | undefined,
): Gap[] {
  const without = (newest?.services ?? [])
    .filter(({ count }) => count.kind === 'told' && count.licensed === 0 && count.people > 0)
    .map(({ service }) => service)
  return [
    ...levels
      .filter(({ training }) => training.length === 0)
      .map((level): Gap => ({ kind: 'no-training', level })),
    ...courses.flatMap((course) =>
      languages
        .filter((language) => !course.taughtIn.includes(language))
        .map((language): Gap => ({ kind: 'not-taught-in', course, language })),
    ),
    ...(without.length > 0 ? [{ kind: 'nobody-licensed' as const, services: without }] : []),
  ]
}

/** A service: its licences as everybody may read them, its accounts in use, and how many of those have a licensed owner. */
export type Coverage = {
  service: Localised
  count: ToldCount
  accounts: number
  inGoodHands: number
}

const unlicensed = ['owner-vacant', 'owner-unlicensed', 'owner-lapsed']

export function coverageByService(
  newest: ToldMonth,
  accounts: readonly { account: PublicAccount; health: readonly HealthPoint[] }[],
  posts: ReadonlyMap<string, Post>,
): Coverage[] {
  const inUse = accounts.filter(({ account }) => isInUse(account))
  const byService = Map.groupBy(inUse, ({ account }) => posts.get(account.owner_post)?.service.en)
  return newest.services.map(({ service, count }) => {
    const own = byService.get(service.en) ?? []
    const licensed = own.filter(
      ({ health }) => !health.some(({ code }) => unlicensed.includes(code)),
    )
    return { service, count, accounts: own.length, inGoodHands: licensed.length }
  })
}
