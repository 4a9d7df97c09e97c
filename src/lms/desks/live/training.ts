import { inBoth } from '#i18n/both.ts'
import { deskLive as strings } from '#i18n/strings/desk-live.ts'
import type { Day } from '#model/day.ts'
import type { Matter, Urgency } from '#model/desk.ts'
import { coverageOf } from '../../reports/coverage.ts'
import { factsNow } from '../../reports/facts.ts'
import { type Happening, happeningsOf, type Measure } from '../../reports/happenings.ts'
import { courseInWords, serviceInWords } from '../../reports/words.ts'
import type { Recorded } from '../recorded.ts'

/** Training that is overdue, about to lapse or lapsed, and services in which nobody holds a licence's course: counts, never names. */
export async function training(
  { store, outlines, council }: Recorded,
  today: Day,
): Promise<Matter[]> {
  const known = outlines()
  const names = council()
  const { standings, headcount } = await factsNow(store, known, names, new Date(`${today}T12:00Z`))
  const happenings = standings.flatMap((each) => happeningsOf(each, today))
  const courses = [...new Set(standings.map(({ course }) => course))].sort()
  const licences = [...known.values()].filter(({ course }) => course?.licence).map(({ id }) => id)
  const owed = courses.flatMap((course) =>
    told.flatMap((measure) => {
      const those = happenings.filter(
        (each) => each.measure === measure && each.standing.course === course,
      )
      return those.length === 0 ? [] : [owedMatter(course, measure, those)]
    }),
  )
  // Without a list of staff nobody has a service, and every service would seem to have nobody.
  const isKnown = standings.some(({ person }) => person.service !== undefined)
  const gaps = (isKnown ? licences : []).flatMap((course) => {
    const without = coverageOf(course, standings, headcount, today)
      .filter(({ staff, covered }) => staff > 0 && covered === 0)
      .map(({ service }) => service)
    return without.length === 0 ? [] : [gapMatter(course, without)]
  })
  return [...owed, ...gaps]

  function owedMatter(course: string, measure: Told, those: readonly Happening[]): Matter {
    const first = those.map(({ on }) => on).sort()[0]!
    return {
      id: `training/${course}/${measure}`,
      urgency: urgencyOf[measure],
      day: first,
      about: inBoth((language) => courseInWords(course, language, names.titles)),
      needs: inBoth((language) => strings[language][measure](those.length)),
      resolve: { link: report('attention', course) },
    }
  }

  function gapMatter(course: string, without: readonly string[]): Matter {
    return {
      id: `training/${course}/services`,
      urgency: 'later',
      about: inBoth((language) => courseInWords(course, language, names.titles)),
      needs: inBoth((language) =>
        strings[language].services(
          without.map((each) => serviceInWords(each, language, names.services)).join(', '),
        ),
      ),
      resolve: { link: report('coverage', course) },
    }
  }
}

const told = ['overdue', 'lapsed', 'expiring'] as const satisfies readonly Measure[]
type Told = (typeof told)[number]

const urgencyOf: Record<Told, Urgency> = { overdue: 'soon', lapsed: 'soon', expiring: 'later' }

const report = (id: string, course: string) => {
  const asked = `/lms/reports/${id}?course=${encodeURIComponent(course)}`
  return { en: asked, cy: `${asked}&language=cy` }
}
