import type { Analyser } from './analyser.ts'
import { split } from './split.ts'

/** How many words stand for the text of a page: past 20, bytes grew and finding did not (docs/search.md). */
const kept = 20

type Count = { word: string; times: number }

/**
 * For each text, the words that tell it from the others, most telling first. They let the small index forgive
 * a misspelt word of the text, which Pagefind cannot.
 */
export function salientWords(texts: readonly string[], analyser: Analyser): string[][] {
  const counted = texts.map((text) => countByStem(text, analyser))
  const textsWith = new Map<string, number>()
  for (const counts of counted)
    for (const stem of counts.keys()) textsWith.set(stem, (textsWith.get(stem) ?? 0) + 1)
  const telling = (stem: string, { times }: Count) =>
    (times / (times + 1.2)) * Math.log(1 + texts.length / textsWith.get(stem)!)
  return counted.map((counts) =>
    [...counts]
      .map(([stem, count]) => ({ word: count.word, weight: telling(stem, count) }))
      .sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1))
      .slice(0, kept)
      .map(({ word }) => word),
  )
}

/** By stem, so that "policy" and "policies" count as one; the shortest form stands for them. */
function countByStem(text: string, analyser: Analyser): Map<string, Count> {
  const counts = new Map<string, Count>()
  for (const word of split(withoutMarkup(text))) {
    if (word.length < 4 || /\d/.test(word) || analyser.ignored.has(word)) continue
    const stem = analyser.stem(word)
    const { word: shortest, times } = counts.get(stem) ?? { word, times: 0 }
    counts.set(stem, { word: word.length < shortest.length ? word : shortest, times: times + 1 })
  }
  return counts
}

const withoutMarkup = (text: string): string => text.replace(/\]\([^)]*\)|<[^>]*>|https?:\S+/g, ' ')
