import type { search } from '#i18n/strings/search.ts'
import type { Answer } from '../lunr/find.ts'
import type { TextAnswer } from '../text.ts'

type Words = (typeof search)['en' | 'cy']

/** What is said of a list of answers: how long it is, which words had no part in it, and what was searched for instead. */
export function announcement(
  words: Words,
  query: string,
  names: Pick<Answer, 'unmet'>,
  text: Pick<TextAnswer, 'instead' | 'unmet'>,
  count: number,
): string {
  if (count === 0) return `${words.none(query)} ${words.noneHelp}`
  const unmet = text.unmet.filter((word) => names.unmet.includes(word))
  return [
    `${words.count(count, query)}.`,
    ...(unmet.length > 0 ? [words.unmet(unmet.map((word) => `“${word}”`).join(', '))] : []),
    ...(text.instead ? [words.respelt(text.instead)] : []),
  ].join(' ')
}
