import { languageIn } from '../language.ts'
import type { Lms, Opening, Outcome, Report } from '../lms.ts'
import { type Launch, launchIn } from './launch.ts'
import { type Lrs, lrsOf, tokenFrom } from './lrs.ts'
import { isReloading } from './reloading.ts'
import { type Notebook, notebookOf } from './session-notes.ts'
import { type LaunchData, type Statement, statementsOf } from './statements.ts'

/** Our own state document. `told` are the statements that a registration may hear only once. */
type Kept = { data: string; location?: string; told?: { completed?: boolean; passed?: boolean } }

const stateId = 'moothall'

/** Begins the session that an LMS launched, or goes on with it after a reload. */
export async function openCmi5(search: string): Promise<Opening> {
  const launch = launchIn(search)
  if (!launch) return { kind: 'none' }
  const notes = notebookOf(launch)
  if (notes.read().ended) return { kind: 'ended' }
  try {
    const token = notes.read().token ?? (await tokenFrom(launch))
    notes.add({ token })
    const lrs = lrsOf(launch, token)
    const data = ((await lrs.state('LMS.LaunchData')) ?? {}) as LaunchData
    const preferences = (await lrs.profile('cmi5LearnerPreferences')) as
      | { languagePreference?: string }
      | undefined
    const kept = ((await lrs.state(stateId)) ?? { data: '' }) as Kept
    const language = languageIn(preferences?.languagePreference)
    return {
      kind: 'open',
      lms: {
        saved: {
          data: String(kept.data ?? ''),
          ...(kept.location && { location: kept.location }),
          ...(language && { language }),
        },
        ...(data.masteryScore !== undefined && { passMark: data.masteryScore * 100 }),
        counts: !isLooking(data),
        ...(await session(launch, lrs, data, notes, kept)),
      },
    }
  } catch (error) {
    return { kind: 'refused', reason: error instanceof Error ? error.message : String(error) }
  }
}

const isLooking = ({ launchMode }: LaunchData): boolean =>
  launchMode === 'Browse' || launchMode === 'Review'

async function session(
  launch: Launch,
  lrs: Lrs,
  data: LaunchData,
  notes: Notebook,
  kept: Kept,
): Promise<Pick<Lms, 'save' | 'leave' | 'exit'>> {
  const say = statementsOf(launch, data, () => Date.now())
  const before = notes.read().seconds ?? 0
  let told = kept.told ?? {}
  /** Made and not yet taken. They keep their ids, so that a repeat is no second statement. */
  let unsent: Statement[] = []
  let queue: Promise<Outcome> = Promise.resolve({ kind: 'kept' })

  if (!notes.read().initialized) {
    await lrs.tell([say.initialized()])
    notes.add({ initialized: true })
  }

  const stateOf = ({ data: text, location }: Report): Kept => ({
    data: text,
    ...(location && { location }),
    told,
  })

  /** What this report adds to what has been told. */
  function due({ result, completed, answers, acknowledged, seconds }: Report): Statement[] {
    const statements = (answers ?? []).map(say.answered)
    if (acknowledged !== undefined) statements.push(say.acknowledged(acknowledged))
    if (answers && result && !result.passed) notes.add({ failed: true })
    // An LMS may ask for more than the record does.
    const enough = (result?.scaled ?? 0) >= (data.masteryScore ?? 0)
    if (result?.passed && enough && !told.passed && !notes.read().judged) {
      statements.push(say.passed(result, before + seconds))
      told = { ...told, passed: true }
      notes.add({ judged: true, failed: false })
    }
    if (completed && !told.completed) {
      statements.push(say.completed(before + seconds))
      told = { ...told, completed: true }
    }
    return statements
  }

  /** The end. A fail is told only here: in one session nothing may follow it but "terminated". */
  function last(report: Report | undefined): Statement[] {
    const { failed, judged } = notes.read()
    const { result, seconds } = report ?? { seconds: 0 }
    return [
      ...unsent,
      ...(failed && !judged && result ? [say.failed(result, before + seconds)] : []),
      say.terminated(before + seconds),
    ]
  }

  async function write(report: Report): Promise<Outcome> {
    if (notes.read().ended) return { kind: 'refused', reason: 'the session has ended' }
    unsent = [...unsent, ...due(report)]
    try {
      await lrs.keepState(stateId, stateOf(report))
      const sending = unsent
      if (sending.length > 0) await lrs.tell(sending)
      unsent = unsent.filter((each) => !sending.includes(each))
      return { kind: 'kept' }
    } catch (error) {
      return { kind: 'refused', reason: error instanceof Error ? error.message : String(error) }
    }
  }

  const save = (report: Report): Promise<Outcome> => {
    queue = queue.then(() => write(report))
    return queue
  }

  return {
    save,
    leave(report) {
      if (notes.read().ended) return
      if (report) {
        notes.add({ seconds: before + report.seconds })
        void lrs.keepState(stateId, stateOf(report), true).catch(() => {})
      }
      if (isReloading()) return
      notes.add({ ended: true })
      void lrs.tell(last(report), true).catch(() => {})
    },
    async exit(report) {
      if (report) await save(report)
      if (!notes.read().ended) await lrs.tell(last(report))
      notes.add({ ended: true })
      if (data.returnURL) location.assign(data.returnURL)
    },
  }
}
