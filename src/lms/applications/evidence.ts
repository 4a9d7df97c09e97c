import { isAcknowledgement } from '#model/acknowledgement.ts'
import { dayOf } from '#model/day.ts'
import type { Outlines } from '../attempts/receive.ts'
import { validityOf } from '../attempts/validity.ts'
import type { Evidence } from '../store/applications.ts'
import type { Store } from '../store/store.ts'

/** What the record knows of an applicant, so that no form asks: the course for a licence, and which guidelines were acknowledged. */
export async function evidenceOf(
  learner: string,
  store: Pick<Store, 'records'>,
  outlines: Outlines,
): Promise<Evidence> {
  const { attempts, tests } = await store.records(learner)
  const licence = [...outlines.values()].find(({ course }) => course?.licence !== undefined)
  const attempt = attempts.find(({ course }) => course === licence?.id)
  const until =
    attempt &&
    validityOf(
      attempt,
      tests.filter(({ course }) => course === licence?.id),
      licence,
    )?.until
  const acknowledged = [
    ...new Set(attempts.flatMap(({ seen }) => seen.filter(isAcknowledgement))),
  ].sort()
  return {
    ...(licence && {
      course: {
        id: licence.id,
        ...(attempt?.completed !== undefined && {
          completed: dayOf(new Date(attempt.completed)),
        }),
        ...(until !== undefined && { until }),
      },
    }),
    ...(acknowledged.length > 0 && { acknowledged }),
  }
}
