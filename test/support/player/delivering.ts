/** One device of many learners, in a page: the journal and the sender that ship, and nothing of the course page. */
import { bellOf } from '#player/bell.ts'
import { record, type Session } from '#player/journal/entry.ts'
import { openJournal } from '#player/journal/open.ts'
import { blank } from '#player/progress/state.ts'
import { startSender } from '#player/sender/browser.ts'

/** A learner's session, and what their places are called, so that a commit tells whose it is. */
export type Learner = { name: string; registration: string; token: string }

const course = 'know-the-rules'

/** Everybody takes so many steps, in turns, while the sender is at work. Answers how many entries there were. */
export async function takeSteps(learners: readonly Learner[], steps: number): Promise<number> {
  const journal = await openJournal()
  const bell = bellOf()
  startSender(journal, bell)
  for (const [index, { name, registration, token }] of learners.entries()) {
    const session: Session = {
      registration,
      token,
      course,
      learner: name,
      basis: 0,
      next: 1,
      opened: index,
      seconds: 0,
    }
    await journal.open(session, blank(name, course))
  }
  let written = 0
  for (let step = 1; step <= steps; step++)
    for (const { name, registration } of learners) {
      const { entry } = await journal.record(registration, (before) =>
        record(
          before,
          { kind: 'went', to: `${name}, step ${step}` },
          { items: ['why', 'how'], assessed: false },
          { id: crypto.randomUUID(), at: new Date(), seconds: 1, language: 'cy' },
        ),
      )
      bell.ring({ kind: 'written', entry })
      written++
    }
  return written
}

/** What has not been delivered, and what was refused. */
export async function left(): Promise<{ waiting: number; refused: number }> {
  const entries = await (await openJournal()).entries()
  const refused = entries.filter((entry) => entry.refused).length
  return { waiting: entries.length - refused, refused }
}
