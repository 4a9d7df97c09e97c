import type { Lms } from './lms.ts'

/** Where no LMS is found: the course can be read, and nothing is said to be kept. */
export const nowhere: Lms = {
  saved: { data: '' },
  counts: false,
  save: async () => ({ kind: 'kept' }),
  leave() {},
}
