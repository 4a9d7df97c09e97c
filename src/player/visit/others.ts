import { forgetDraftsOfOthers } from '../apply/draft.ts'
import { bellOf } from '../bell.ts'
import { openJournal } from '../journal/open.ts'
import { anonymous } from '../progress/state.ts'
import { noteKeptFor } from './device.ts'

/**
 * Removes what the device keeps of learners who were here before and did not sign out. Their entries that are not
 * delivered yet stay, as they do at a sign-out; so does what nobody has signed for.
 */
export async function forgetOthers(learner: string): Promise<void> {
  forgetDraftsOfOthers(learner)
  const journal = await openJournal()
  const bell = bellOf()
  for (const other of await journal.learners()) {
    if (other === learner || other === anonymous) continue
    await journal.forget(other)
    bell.ring({ kind: 'signed-out', learner: other })
  }
  // A device that could not be looked at is looked at again by the next page.
  if (journal.keeping() === 'device') noteKeptFor(learner)
  journal.close()
}
