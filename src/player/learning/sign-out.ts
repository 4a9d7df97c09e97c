import type { SignedInWords } from '#i18n/strings/learning.ts'
import { forgetDrafts } from '../apply/draft.ts'
import { bellOf } from '../bell.ts'
import { el } from '../dom.ts'
import { isWaiting } from '../journal/entry.ts'
import type { Journal } from '../journal/journal.ts'
import { openJournal } from '../journal/open.ts'
import { post, ringFor } from '../sender/browser.ts'
import { drain } from '../sender/deliver.ts'
import { decline, noteWaiting, rememberPerson } from '../visit/device.ts'
import { endpoint } from '../visit/endpoint.ts'
import { fill } from '../words.ts'

/** How long signing out waits for the last steps to be delivered. */
const patience = 5_000

/** Sends what waits, then removes what the device holds of the learner. What cannot be sent is said first, and stays. */
export async function signOut(
  learner: string,
  form: HTMLFormElement,
  words: SignedInWords,
): Promise<void> {
  const bell = bellOf()
  const journal = await openJournal()
  await sendFirst(learner, journal, ringFor(bell))
  const waiting = await waitingOf(learner, journal)
  if (waiting > 0 && !(await agrees(waiting, words))) return
  await journal.forget(learner)
  forgetDrafts()
  noteWaiting(waiting > 0)
  decline(undefined)
  bell.ring({ kind: 'signed-out', learner })
  if ((await endpoint.me()).kind !== 'answer') {
    // Still signed in there: the name is kept, so that the next page can offer to try again.
    say(words.away)
    return
  }
  rememberPerson(undefined)
  form.submit()
}

const whoseIs = (learner: string) => (entry: { learner: string }) => entry.learner === learner

function sendFirst(learner: string, journal: Journal, tell: ReturnType<typeof ringFor>) {
  return Promise.race([
    drain(journal, post(), tell, whoseIs(learner)),
    new Promise((resolve) => setTimeout(resolve, patience)),
  ])
}

const waitingOf = async (learner: string, journal: Journal): Promise<number> =>
  (await journal.entries()).filter((entry) => isWaiting(entry) && entry.learner === learner).length

/** Asks in a dialogue of the page's own. */
function agrees(steps: number, words: SignedInWords): Promise<boolean> {
  const text = steps === 1 ? words.stillWaitingOne : fill(words.stillWaiting, { n: steps })
  const dialogue = el(
    'dialog',
    { class: 'mh-dialogue', 'aria-labelledby': 'sign-out-text' },
    el('p', { id: 'sign-out-text' }, text),
    el(
      'form',
      { method: 'dialog' },
      el('button', { class: 'govuk-button', value: 'yes' }, words.signOutAnyway),
      el('button', { class: 'govuk-button govuk-button--secondary', value: 'no' }, words.stay),
    ),
  )
  document.body.append(dialogue)
  dialogue.showModal()
  return new Promise((resolve) => {
    dialogue.addEventListener('close', () => {
      dialogue.remove()
      resolve(dialogue.returnValue === 'yes')
    })
  })
}

function say(text: string): void {
  document.querySelector('main')?.prepend(el('p', { class: 'mh-notice', role: 'alert' }, text))
}
