import type { Shown } from './public.ts'

/** Of each, what is shown: never more than its id and its text. */
export const textsOf = (list: readonly Shown[]): Shown[] =>
  list.map(({ id, text }) => ({ id, text }))
