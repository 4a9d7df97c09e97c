import type { Store } from '#lms/store/store.ts'
import type { Found } from './found.ts'

/** Says on standard error that an applicant for a licence has not completed its course, as the record has it now. It refuses nothing. */
export async function warnOfCourse(
  { applied, kind }: Pick<Found, 'applied' | 'kind'>,
  { store }: { store: Pick<Store, 'records'> | undefined },
): Promise<void> {
  const course = applied?.evidence.course
  if (kind !== 'licence' || applied === undefined || course === undefined) return
  const { attempts = [] } = (await store?.records(applied.learner)) ?? {}
  const isDone = attempts.some((each) => each.course === course.id && each.completed !== undefined)
  if (!isDone)
    console.error(
      `Worth a look: the applicant has not completed the course "${course.id}" yet. The licence can be approved all the same; until they do, the register has a licence without a pass.`,
    )
}
