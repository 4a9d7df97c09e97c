import type { ApplicationView } from '#model/wire/application.ts'
import { open } from '../../applications/next.ts'
import type { Hands } from '../../applications/people.ts'
import type { AppliedBy } from '../../store/applications.ts'

/** An application as JSON, for whoever may see it. */
export function viewOf(applied: AppliedBy, hands: Hands): ApplicationView {
  const { learner: _, link: __, submission: ___, name, ...rest } = applied
  return {
    ...rest,
    ...(!hands.applicant && { applicant: name }),
    may: [...(open(applied, hands)?.steps ?? [])],
  }
}
