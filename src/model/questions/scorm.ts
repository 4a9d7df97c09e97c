import { type Answer, heard, pair, pairOf } from './answer.ts'

/** A set, a bag or a row of a SCORM 2004 response has room for this many (RTE 4.2.9.1). */
const mostParts = 36

/** Ids as the authors write them are short identifiers as they are; what anybody else sends is dropped. */
const isId = (text: string): boolean => /^[a-z0-9][a-z0-9-]{0,99}$/.test(text)

/** The ids in an answer, each once. */
export const idsIn = (answer: Answer): string[] =>
  [...new Set(heard(answer).filter(isId))].slice(0, mostParts)

/** The pairs of ids in an answer. */
export const pairsIn = (answer: Answer): [string, string][] =>
  heard(answer)
    .map(pairOf)
    .filter((each): each is [string, string] => each?.every(isId) === true)
    .slice(0, mostParts)

export const orNothing = (text: string): string | undefined => (text === '' ? undefined : text)

export const joinIds = (ids: readonly string[]): string | undefined => orNothing(ids.join('[,]'))
export const splitIds = (response: string): string[] =>
  response.split('[,]').filter((id) => id !== '')

export const joinPairs = (pairs: readonly [string, string][]): string | undefined =>
  joinIds(pairs.map(([id, value]) => `${id}[.]${value}`))
export const splitPairs = (response: string): string[] =>
  splitIds(response).flatMap((each) => {
    const [id, value] = each.split('[.]')
    return id && value ? [pair(id, value)] : []
  })

/** A text without what SCORM 2004 would read as a delimiter, on one line, no longer than `most`. */
export const textFor = (text: string, most: number): string =>
  cut(
    text
      .replace(/\s+/gu, ' ')
      .replace(/\[([,.:])\]/g, '($1)')
      .trim()
      .replace(/^\{/, '('),
    most,
  )

/** Without half a character at the end. */
export const cut = (text: string, most: number): string =>
  text.length <= most ? text : text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '')

/** What stands before a pattern of text. That case does not matter, and order does, is what SCORM 2004 takes for granted. */
export const caseMatters = (exact: boolean): string => (exact ? '{case_matters=true}' : '')

/** SCORM 2004 promises room for five patterns of a text. */
export const mostPatterns = 5

/** A decimal as SCORM writes it, `real (10,7)`: no exponent, no more than seven places. */
export function realOf(number: number | undefined): string | undefined {
  if (number === undefined || Math.abs(number) >= 1e10) return undefined
  return number
    .toFixed(7)
    .replace(/\.?0+$/, '')
    .replace(/^-0$/, '0')
}
