import type { Finding } from '#model/finding.ts'
import { passesFile } from '#model/recorded-pass.ts'
import type { Site } from '#model/site.ts'
import { finding } from './finding.ts'

/**
 * Licences whose holder has no recorded pass of a course for a licence by the day of issue. Only where people.yaml says
 * what the holder signs in as, and the endpoint's export is there.
 */
export function unrecordedPasses({ registers, people, passes, courses }: Site): Finding[] {
  if (people === undefined || passes === undefined) return []
  const courseIds = new Set(
    courses.filter(({ course }) => course.licence !== undefined).map(({ course }) => course.id),
  )
  const learners = new Map(people.map(({ value }) => [value.holder, value.learner?.toLowerCase()]))
  const earliest = new Map<string, string>()
  for (const { learner, course, on } of passes) {
    if (!courseIds.has(course)) continue
    const known = earliest.get(learner.toLowerCase())
    if (known === undefined || on < known) earliest.set(learner.toLowerCase(), on)
  }
  return registers.licences
    .filter(({ value }) => value.status === 'active')
    .flatMap(({ value, place }): Finding[] => {
      const learner = learners.get(value.holder)
      if (learner === undefined) return []
      const passed = earliest.get(learner)
      if (passed !== undefined && passed <= value.issued_on) return []
      return [
        finding('register/no-recorded-pass', place, ['issued_on'], {
          message:
            passed === undefined
              ? `Licence "${value.id}" was issued, and ${passesFile} has no pass of its holder.`
              : `Licence "${value.id}" was issued on ${value.issued_on}, and its holder passed on ${passed}, after that.`,
          remedy: `Withdraw it until the course is passed, or export ${passesFile} anew.`,
        }),
      ]
    })
}
