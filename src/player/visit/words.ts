import type { VisitWords } from '#i18n/strings/learning.ts'
import { fill } from '../words.ts'
import type { Saving } from './saving.ts'

/** What the page says of where the last step is. */
export function sayingOf(saving: Saving, words: VisitWords): string {
  switch (saving.kind) {
    case 'nothing':
      return ''
    case 'refused':
      return fill(words.refused, { reason: saving.reason })
    case 'unsaved':
      return {
        nowhere: words.unsavedNowhere,
        full: words.unsavedFull,
        'newer-page': words.unsavedNewer,
      }[saving.why]
    default:
      return words[saving.kind]
  }
}
