const marks = /\p{M}+/gu
const apostrophes = /['’‘ʼ`´]/g

/** Lower case, no accents, no apostrophes inside words: `Tŷ` → `ty`, `don’t` → `dont`. */
export const fold = (text: string): string =>
  text.normalize('NFD').replace(marks, '').toLowerCase().replace(apostrophes, '')

/** The folded words of a text, in order. Everything that is neither letter nor digit parts words. */
export const split = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
