/**
 * What a learner answered, for every type of question: a list of texts.
 *
 * | Type | Answer |
 * |---|---|
 * | single, true-false, likert | the chosen id: `['b']` |
 * | multiple, image-choice | the chosen ids: `['a', 'c']` |
 * | matching | `item=choice` for each item that is matched: `['facebook=families', 'x=press']` |
 * | ordering | the ids from first to last: `['check', 'reply', 'record']` |
 * | gap | `gap=text` for each gap that is filled: `['town=Pont Onnen']` |
 * | short-text, numeric | the text as it was typed: `['12,5']` |
 * | scored-scenario | `step=option` for each step that was taken: `['start=b', 'complaint=a']` |
 *
 * Nothing answered is `[]`, for all of them.
 */
export type Answer = readonly string[]

/** No question needs more entries, and nobody types more characters. What has more entries is no answer. */
export const mostEntries = 100
const mostCharacters = 4000

/** An answer as it may be judged: bounded, and without what is empty. */
export const heard = (answer: Answer): string[] =>
  answer.length > mostEntries
    ? []
    : answer.map((entry) => entry.slice(0, mostCharacters)).filter((entry) => entry.trim() !== '')

/** The one entry of an answer that must have one. */
export function only(answer: Answer): string | undefined {
  const given = heard(answer)
  return given.length === 1 ? given[0] : undefined
}

/** `a=b` → `['a', 'b']`. What has no `=` names nothing. */
export function pairOf(entry: string): [string, string] | undefined {
  const at = entry.indexOf('=')
  return at < 1 ? undefined : [entry.slice(0, at), entry.slice(at + 1)]
}

export const pair = (id: string, value: string): string => `${id}=${value}`

/** What was answered to each part. To who gives a part two answers, neither counts. */
export function parts(answer: Answer): Map<string, string> {
  const found = new Map<string, string>()
  const twice = new Set<string>()
  for (const entry of heard(answer)) {
    const [id, value] = pairOf(entry) ?? []
    if (id === undefined || value === undefined) continue
    if (found.has(id) && found.get(id) !== value) twice.add(id)
    found.set(id, value)
  }
  for (const id of twice) found.delete(id)
  return found
}
