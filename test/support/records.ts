import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

export type AttemptRecord = { passed: string | null; correct: number | null; asked: number | null }
export type CommitRecord = { id: string; registration: number; sequence: number }

/** One learner's part of the endpoint's database, read beside the endpoint as an auditor would. */
export type LearnerRecord = { attempts: AttemptRecord[]; commits: CommitRecord[] }

export function recordOf(data: string, name: string, course: string): LearnerRecord {
  using database = new DatabaseSync(join(data, 'moothall.sqlite'), { readOnly: true })
  const rows = <Row>(sql: string) => database.prepare(sql).all(name, course) as Row[]
  return {
    attempts: rows(
      `SELECT passed, correct, asked FROM attempts JOIN learners ON learners.key = learner
       WHERE learners.name = ? AND course = ?`,
    ),
    commits: rows(
      `SELECT commits.id, registration, sequence FROM commits
       JOIN registrations ON registrations.number = registration
       JOIN learners ON learners.key = registrations.learner
       WHERE learners.name = ? AND course = ? ORDER BY commits.number`,
    ),
  }
}

/** The sequences of each registration that are missing below its highest: what was lost on the way. */
export function gapsIn(commits: readonly CommitRecord[]): string[] {
  const byRegistration = Map.groupBy(commits, (commit) => commit.registration)
  return [...byRegistration].flatMap(([registration, all]) => {
    const there = new Set(all.map((commit) => commit.sequence))
    return Array.from({ length: Math.max(...there) }, (_, index) => index + 1)
      .filter((sequence) => !there.has(sequence))
      .map((sequence) => `registration ${registration} lacks ${sequence}`)
  })
}
