import { isBusy, isOutage, storeProblem } from './faults.ts'
import type { Database } from './open.ts'

type Waiting = {
  work: () => unknown
  done: (value: never) => void
  failed: (error: unknown) => void
  /** When to stop waiting for another program's lock, on the clock of `performance`. */
  until: number
}

/** How long a write waits for another program's lock, and how long it leaves the event loop to others between two tries. */
export type Patience = { patience: number; pause: number }
const usual: Patience = { patience: 4000, pause: 100 }

export type Group = {
  /** Runs `work` in the next transaction. Resolves once it is on the disk; a `work` that throws is undone alone. */
  write<Value>(work: () => Value): Promise<Value>
  /** Writes whatever is waiting; what cannot be written now, never will be. */
  flush(): void
}

/**
 * Group commit: everything that waits shares one transaction and so one sync of the disk, each part under its
 * own savepoint. Measured with 64 connections, this is six times the throughput of a transaction a request.
 */
export function groupOf(db: Database, file: string, { patience, pause }: Patience = usual): Group {
  let waiting: Waiting[] = []
  /** Whether a next turn is on its way. */
  let due = false
  const steps = {
    begin: db.prepare('BEGIN IMMEDIATE'),
    commit: db.prepare('COMMIT'),
    savepoint: db.prepare('SAVEPOINT part'),
    release: db.prepare('RELEASE part'),
  }

  /** Does one part, and returns what to tell it once the whole is durable. */
  function attempted({ work, done, failed }: Waiting): () => void {
    steps.savepoint.run()
    try {
      const value = work() as never
      steps.release.run()
      return () => done(value)
    } catch (error) {
      // A full disk can end the whole transaction; then nobody's part was stored.
      if (!db.isTransaction) throw error
      db.exec('ROLLBACK TO part; RELEASE part')
      return () => failed(isOutage(error) ? storeProblem(file, error) : error)
    }
  }

  /** Writes what waits. What another program's lock keeps out waits on, unless it has waited long enough. */
  function write(mayWait: (each: Waiting) => boolean): void {
    const group = waiting
    waiting = []
    due = false
    if (group.length === 0) return
    let answers: (() => void)[] = []
    try {
      steps.begin.run()
      answers = group.map(attempted)
      steps.commit.run()
    } catch (error) {
      const begun = db.isTransaction || answers.length > 0
      if (db.isTransaction) db.exec('ROLLBACK')
      const problem = storeProblem(file, error)
      const patient = isBusy(error) && !begun ? group.filter(mayWait) : []
      waiting = patient
      due = patient.length > 0
      if (due) setTimeout(inTurn, pause)
      answers = group
        .filter((each) => !patient.includes(each))
        .map((each) => () => each.failed(problem))
    }
    for (const answer of answers) answer()
  }

  const inTurn = () => write(({ until }) => performance.now() < until)

  return {
    write: (work) =>
      new Promise((done, failed) => {
        if (!due) setImmediate(inTurn)
        due = true
        waiting.push({ work, done, failed, until: performance.now() + patience })
      }),
    flush: () => write(() => false),
  }
}
