import { languages } from '#model/localised.ts'
import type { Question } from '#model/questions/question.ts'
import type { Attempt, Score } from '../attempts/attempt.ts'
import type { MarkedTest, Test } from '../tests/test.ts'

/** Rows of the tables, from values and back. What the tables hold was checked before it was written. */
export type Row = Record<string, string | number | null>

export function attemptRow(attempt: Attempt): Row {
  const { learner, course, version, tested, standing, score } = attempt
  return {
    learner,
    course,
    version,
    seen: JSON.stringify(attempt.seen),
    location: withoutNul(attempt.location) ?? null,
    suspend_data: withoutNul(attempt.suspend_data) ?? null,
    standing_registration: standing?.registration ?? null,
    standing_sequence: standing?.sequence ?? null,
    started: attempt.started ?? null,
    completed: attempt.completed ?? null,
    passed: attempt.passed ?? null,
    tested: Number(tested),
    correct: score?.correct ?? null,
    asked: score?.of ?? null,
    scaled: score?.scaled ?? null,
    language: attempt.language ?? null,
  }
}

export function attemptOf(row: Row): Attempt {
  const attempt: Attempt = {
    learner: String(row.learner),
    course: String(row.course),
    version: Number(row.version),
    seen: JSON.parse(String(row.seen)) as string[],
    tested: row.tested === 1,
  }
  for (const key of ['started', 'completed', 'passed'] as const)
    if (typeof row[key] === 'string') attempt[key] = row[key]
  for (const key of ['location', 'suspend_data'] as const)
    if (typeof row[key] === 'string') attempt[key] = withNul(row[key])
  const language = languages.find((each) => each === row.language)
  if (language !== undefined) attempt.language = language
  if (row.standing_registration !== null)
    attempt.standing = {
      registration: Number(row.standing_registration),
      sequence: Number(row.standing_sequence),
    }
  if (row.correct !== null) attempt.score = scoreOf(row)
  return attempt
}

export function testRow(test: Test): Row {
  const { id, learner, course, number, pass_mark, state } = test
  const result = state === 'marked' ? test : undefined
  return {
    id,
    learner,
    course,
    number,
    pass_mark,
    drawn: JSON.stringify(test.drawn),
    state,
    marked: result?.marked ?? null,
    correct: result?.score.correct ?? null,
    asked: result?.score.of ?? null,
    scaled: result?.score.scaled ?? null,
    passed: result === undefined ? null : Number(result.passed),
    answers: result === undefined ? null : JSON.stringify(result.answers),
  }
}

export function testOf(row: Row): Test {
  const drawn = {
    id: String(row.id),
    learner: String(row.learner),
    course: String(row.course),
    number: Number(row.number),
    pass_mark: Number(row.pass_mark),
    drawn: JSON.parse(String(row.drawn)) as Question[],
  }
  if (row.state === 'open') return { ...drawn, state: 'open' }
  return {
    ...drawn,
    state: 'marked',
    marked: String(row.marked),
    score: scoreOf(row),
    passed: row.passed === 1,
    answers: JSON.parse(String(row.answers)) as MarkedTest['answers'],
  }
}

/** Rows from before partial credit have no `scaled` of their own. */
const scoreOf = ({ correct, asked, scaled }: Row): Score => ({
  scaled: Number(scaled ?? Number(correct) / Number(asked)),
  correct: Number(correct),
  of: Number(asked),
})

/** PostgreSQL's text cannot hold U+0000, which a package's state may: it is kept as ESC 0, and ESC as ESC 1. */
const withoutNul = (text: string | undefined): string | undefined =>
  text?.replaceAll('\x1b', '\x1b1').replaceAll('\0', '\x1b0')
const withNul = (text: string): string =>
  text.includes('\x1b') ? text.replaceAll('\x1b0', '\0').replaceAll('\x1b1', '\x1b') : text
