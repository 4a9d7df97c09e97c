/**
 * What a Welsh word may have begun with before a mutation: beginning → the radicals behind it, as the
 * treiglad meddal, trwynol and llaes and the h of "ei hysgol" make them. Longest beginnings first, since
 * `ngh` is not `ng` and `ch` is one letter. A beginning that is a radical too keeps itself.
 */
const beginnings: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^ngh/, ['c']],
  [/^ng/, ['g']],
  [/^mh/, ['p']],
  [/^nh/, ['t']],
  [/^ph/, ['p', 'ph']],
  [/^th/, ['t', 'th']],
  [/^ch/, ['c', 'ch']],
  [/^dd/, ['d']],
  [/^(?:ff|ll|rh)/, []],
  [/^b/, ['b', 'p']],
  [/^d/, ['d', 't']],
  [/^g/, ['g', 'c']],
  [/^f/, ['f', 'b', 'm']],
  [/^m/, ['m', 'b']],
  [/^n/, ['n', 'd', 'gn']],
  [/^l/, ['l', 'll', 'gl']],
  [/^r/, ['r', 'rh', 'gr']],
  [/^h(?=[aeiouwy])/, ['h', '']],
  [/^(?=[aeiouwy])/, ['', 'g']],
]

/**
 * The words that `word` may be a mutated form of; itself, if it can be a radical, is among them.
 * Two words are one word to the search when they share one: `ganolfan` and `nghanolfan` share `canolfan`.
 * A choice among them would need a dictionary, so that index and query both keep them all.
 */
export function radicals(word: string): string[] {
  for (const [beginning, before] of beginnings)
    if (beginning.test(word))
      return before.length === 0 ? [word] : before.map((start) => word.replace(beginning, start))
  return [word]
}

export const shareARadical = (a: string, b: string): boolean => {
  const ofA = radicals(a)
  return radicals(b).some((each) => ofA.includes(each))
}

/** Radical beginning → its soft, nasal and aspirate forms. */
const mutated: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^p(?!h)/, ['b', 'mh', 'ph']],
  [/^t(?!h)/, ['d', 'nh', 'th']],
  [/^c(?!h)/, ['g', 'ngh', 'ch']],
  [/^b/, ['f', 'm']],
  [/^d(?!d)/, ['dd', 'n']],
  [/^g/, ['', 'ng']],
  [/^m/, ['f']],
  [/^ll/, ['l']],
  [/^rh/, ['r']],
]

/** What a radical becomes in a sentence: `canolfan` → `ganolfan`, `nghanolfan`, `chanolfan`. */
export function mutations(radical: string): string[] {
  const [beginning, after] = mutated.find(([each]) => each.test(radical)) ?? []
  return beginning && after ? after.map((start) => radical.replace(beginning, start)) : []
}
