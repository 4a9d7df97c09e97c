import type { PackagedWords } from '#i18n/strings/packaged.ts'
import { fill } from '../words.ts'
import type { Keeping } from './keeping.ts'
import type { Keeper } from './start.ts'

/** What the page says of where the last step is. Never "saved" before whoever keeps it has said so. */
export function sayingOf(
  keeping: Keeping,
  keeper: Keeper,
  words: PackagedWords,
): { state: string; text: string } {
  switch (keeping.kind) {
    case 'nothing':
      return { state: 'nothing', text: '' }
    case 'saving':
      return { state: 'saving', text: words.saving }
    case 'kept':
      return { state: 'recorded', text: keeper === 'lms' ? words.kept : words.keptHere }
    case 'refused':
      return {
        state: 'refused',
        text: fill(keeper === 'lms' ? words.refused : words.refusedHere, keeping),
      }
  }
}
