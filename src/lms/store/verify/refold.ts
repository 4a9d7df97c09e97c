import type { Attempt } from '../../attempts/attempt.ts'
import { type Outlines, receive } from '../../attempts/receive.ts'
import type { OpenTest, Test } from '../../tests/test.ts'
import type { History, Registration } from '../store.ts'
import type { Flaw } from './finding.ts'
import type { Entry } from './journal.ts'

export type Refolded = {
  attempts: ReadonlyMap<string, Attempt>
  /** By id. */
  tests: ReadonlyMap<string, Test>
  flaws: Flaw[]
}

/** What the record must be by the journal alone: every commit received again, in its order. Touches no store. */
export function refold(
  learner: string,
  registrations: History['registrations'],
  entries: readonly Entry[],
  tests: readonly Test[],
  outlines: Outlines,
): Refolded {
  const sessions = new Map(registrations.map((each) => [each.number, each]))
  const attempts = new Map<string, Attempt>()
  const marked = new Map<string, Test>(tests.map((test) => [test.id, unmarked(test)]))
  const flaws: Flaw[] = []
  for (const { line, commit } of entries) {
    const registration: Registration | undefined = sessions.get(line.registration)
    const outline = outlines.get(registration?.course ?? '')
    if (registration === undefined || outline === undefined) continue
    const received = receive({ registration, commit, received: line.received }, outline, outlines, {
      attempts,
      tests: [...marked.values()].filter((test) => test.course === outline.id),
    })
    if (received.outcome !== line.outcome)
      flaws.push({
        code: 'journal/outcome',
        learner,
        course: outline.id,
        message: `Commit ${line.id} was answered "${line.outcome}", and by the journal before it should have been "${received.outcome}".`,
      })
    for (const attempt of received.attempts ?? []) attempts.set(attempt.course, attempt)
    for (const test of received.tests ?? []) marked.set(test.id, test)
  }
  return { attempts, tests: marked, flaws }
}

/** As it was drawn. */
function unmarked({ id, learner, course, number, pass_mark, drawn }: Test): OpenTest {
  return { id, learner, course, number, pass_mark, drawn, state: 'open' }
}
