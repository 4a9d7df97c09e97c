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

/** Too short to be told from a particle once its beginning is changed: "ar", "fe", "ni". */
const shortest = 3

/**
 * The words that `word` may be a mutated form of; itself, if it can be a radical, is among them.
 * Two words are one word to the search when they share one: `ganolfan` and `nghanolfan` share `canolfan`.
 * A choice among them would need a dictionary, so that index and query both keep them all.
 */
export function radicals(word: string): string[] {
  if (word.length < shortest) return [word]
  for (const [beginning, before] of beginnings)
    if (beginning.test(word))
      return before.length === 0 ? [word] : before.map((start) => word.replace(beginning, start))
  return [word]
}

export const shareARadical = (a: string, b: string): boolean => {
  const ofA = radicals(a)
  return radicals(b).some((each) => ofA.includes(each))
}
