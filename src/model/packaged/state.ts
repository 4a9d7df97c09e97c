import { guidelineIn } from '../acknowledgement.ts'
import type { Language } from '../localised.ts'
import { codeLength, codeOf, decoder } from './code.ts'

/** What an LMS keeps between two visits to a packaged course. Where the learner is, it keeps in a field of its own. */
export type SavedState = {
  language?: Language
  seen: string[]
  /** scenario id → the choice that was opened first */
  choices: Record<string, string>
  /** The guidelines that were acknowledged, each with the text that was read (`#model/acknowledgement.ts`). */
  acknowledged: string[]
  open?: SavedTest
  /** The test that was passed, or the last one that was not. */
  marked?: SavedTest & { passed: boolean; scaled: number; correct: number; of: number; at: string }
}

/** `seed` gives the same draw again, `drawn` keeps it when the bank has changed since. */
export type SavedTest = {
  number: number
  seed: string
  drawn: string[]
  answers: Record<string, string[]>
}

/** `guidelines` are named as in `guideline:personal-use`. */
export type CourseIds = {
  lessons: string[]
  scenarios: string[]
  questions: string[]
  guidelines: string[]
}

/** SCORM 1.2 promises room for this many characters (RTE 3.4.4, `cmi.suspend_data`). */
export const mostCharacters = 4096
/** What is kept of a typed answer. No accepted answer of a bank may be longer. */
export const mostTyped = 80

/**
 * The state as one short text. Answers to a test that is marked are for reading again only: they are left out
 * where there is no room for them.
 */
export function encodeState(state: SavedState): string {
  const whole = JSON.stringify(shorten(state))
  if (whole.length <= mostCharacters || !state.marked) return whole
  return JSON.stringify(shorten({ ...state, marked: { ...state.marked, answers: {} } }))
}

/** Reads what `encodeState` wrote, also for an earlier edition of the course. Anything else counts as nothing. */
export function decodeState(text: string, ids: CourseIds): SavedState {
  const short = parsed(text)
  const lesson = decoder(ids.lessons)
  const scenario = decoder(ids.scenarios)
  const question = decoder(ids.questions)
  const guideline = decoder(ids.guidelines)
  const openTest = testFrom(short['o'], question)
  const marked = testFrom(short['m'], question)
  const result = Array.isArray(short['r']) ? short['r'] : []
  const [passed, scaled, correct, of, at] = result as unknown[]
  return {
    ...((short['g'] === 'en' || short['g'] === 'cy') && { language: short['g'] }),
    seen: split(String(short['s'] ?? '')).flatMap((code) => lesson(code) ?? []),
    choices: Object.fromEntries(
      Object.entries(isRecord(short['c']) ? short['c'] : {}).flatMap(([code, choice]) => {
        const id = scenario(code)
        return id !== undefined && typeof choice === 'string' ? [[id, choice]] : []
      }),
    ),
    acknowledged: Object.entries(isRecord(short['a']) ? short['a'] : {}).flatMap(([code, rest]) => {
      const id = guideline(code)
      return id !== undefined && typeof rest === 'string' ? [id + rest] : []
    }),
    ...(openTest && { open: openTest }),
    ...(marked &&
      typeof scaled === 'number' && {
        marked: {
          ...marked,
          passed: passed === 1,
          scaled,
          correct: Number(correct),
          of: Number(of),
          at: String(at),
        },
      }),
  }
}

function shorten({ language, seen, choices, acknowledged, open, marked }: SavedState): object {
  return {
    ...(language && { g: language }),
    s: seen.map(codeOf).join(''),
    ...(Object.keys(choices).length > 0 && { c: byCode(choices) }),
    ...(acknowledged.length > 0 && { a: shortTexts(acknowledged) }),
    ...(open && { o: shortTest(open) }),
    ...(marked && {
      m: shortTest(marked),
      r: [marked.passed ? 1 : 0, marked.scaled, marked.correct, marked.of, marked.at],
    }),
  }
}

/** Which text of a guideline was read is kept to the letter; an older one of the same guideline is of no use here. */
const shortTexts = (acknowledged: readonly string[]) =>
  byCode(
    Object.fromEntries(
      acknowledged.flatMap((id) => {
        const guideline = guidelineIn(id)
        return guideline === undefined ? [] : [[guideline, id.slice(guideline.length)]]
      }),
    ),
  )

const shortTest = ({ number, seed, drawn, answers }: SavedTest) => [
  number,
  seed,
  drawn.map(codeOf).join(''),
  byCode(
    Object.fromEntries(
      Object.entries(answers).map(([id, answer]) => [id, answer.map((each) => cut(each))]),
    ),
  ),
]

function testFrom(
  value: unknown,
  question: (code: string) => string | undefined,
): SavedTest | undefined {
  if (!Array.isArray(value)) return undefined
  const [number, seed, drawn, answers] = value as unknown[]
  if (typeof number !== 'number' || typeof seed !== 'string' || typeof drawn !== 'string')
    return undefined
  return {
    number,
    seed,
    drawn: split(drawn).flatMap((code) => question(code) ?? []),
    answers: Object.fromEntries(
      Object.entries(isRecord(answers) ? answers : {}).flatMap(([code, answer]) => {
        const id = question(code)
        return id !== undefined && Array.isArray(answer) ? [[id, answer.map(String)]] : []
      }),
    ),
  }
}

/** Of `gap=text` the text is what was typed. */
const cut = (entry: string): string => {
  const at = entry.indexOf('=') + 1
  return entry.slice(0, at + mostTyped)
}

const byCode = <Value>(record: Record<string, Value>): Record<string, Value> =>
  Object.fromEntries(Object.entries(record).map(([id, value]) => [codeOf(id), value]))

const split = (codes: string): string[] => codes.match(new RegExp(`.{${codeLength}}`, 'g')) ?? []

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function parsed(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    return isRecord(value) ? value : {}
  } catch {
    return {}
  }
}
