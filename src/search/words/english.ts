import lunr from 'lunr'
import type { Analyser } from './analyser.ts'

const ignored =
  'a about an and any are as at be been but by can could did do does for from had has have how i if in into is it its me my of on or our should so than that the their them then there they this to was we were what when where which who whom why will with would you your'

/** What people leave out or write otherwise when they spell by ear. */
const silent: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/igh|ei(?=v)/g, 'i'],
  [/wr/g, 'r'],
  [/^kn/, 'n'],
  [/^ps/, 's'],
  [/wh/g, 'w'],
  [/c(?=[eiy])/g, 's'],
  [/c?[ck]/g, 'k'],
  [/(?<=.)e$/, ''],
]

export const english: Analyser = {
  readings: (word) => [word],
  stem: (word) => lunr.stemmer(new lunr.Token(word, {})).toString(),
  sound: (word) => silent.reduce((heard, [spelt, said]) => heard.replace(spelt, said), word),
  // Pagefind stems English itself.
  writings: (word) => [word],
  ignored: new Set(ignored.split(' ')),
}
