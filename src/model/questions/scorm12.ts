import { cut, orNothing } from './scorm.ts'

const characters = [...'abcdefghijklmnopqrstuvwxyz0123456789']

/**
 * SCORM 1.2 names an option by one character. Ids that are one keep it; else each gets a letter, in the order of
 * the ids, so that it is the same letter for every learner, however the options were mixed.
 */
export function letters(list: readonly { id: string }[]): (id: string) => string | undefined {
  const ids = list.map((each) => each.id)
  const short = ids.every((id) => id.length === 1)
  const names = new Map(
    ids.toSorted().map((id, index) => [id, short ? id : characters[index]] as const),
  )
  return (id) => names.get(id)
}

/** `['a', 'c']` → `a,c`. */
export const join12 = (ids: readonly (string | undefined)[]): string | undefined =>
  cut12(ids.filter((id) => id !== undefined).join(','))

/** A `CMIFeedback` is a `CMIString255`. */
export const cut12 = (text: string): string | undefined => orNothing(cut(text, 255))
