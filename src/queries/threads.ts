import { threadsIn } from '#feeds/threads.ts'
import type { Language } from '#model/localised.ts'
import { kept } from './kept.ts'
import { type Card, everyCard } from './social.ts'

/** What accounts said in several posts that follow one another, by the id of the first. */
export const threads = kept(
  async (language: Language): Promise<Map<string, Card[]>> =>
    threadsIn(await everyCard(language), ({ item }) => item),
)
