/** The parts of the wall, each worked out once for all the pages that show or lead to them. */
import { topicCounts } from '#feeds/topics.ts'
import type { Platform } from '#model/account.ts'
import { dayOf } from '#model/day.ts'
import type { Language } from '#model/localised.ts'
import { kept } from './kept.ts'
import { type Card, everyCard, everything, type WallCard, wall } from './social.ts'

/** Every topic that a post has, by id. */
export const topicsUsed = kept(
  async (): Promise<string[]> => topicCounts(await everything()).map(({ topic }) => topic),
)

/** The cards of each service, in the order in which the services come up on the wall. */
export const byService = kept(
  async (language: Language): Promise<Map<Platform, Card[]>> =>
    Map.groupBy(await everyCard(language), ({ account }) => account.platform),
)

/** The cards of each year in the United Kingdom, the newest year first. */
export const byYear = kept(
  async (language: Language): Promise<Map<string, Card[]>> =>
    Map.groupBy(await everyCard(language), ({ item }) =>
      dayOf(new Date(item.published)).slice(0, 4),
    ),
)

/** The cards of each topic, by the topic's id. */
export const byTopic = kept(async (language: Language): Promise<Map<string, WallCard[]>> => {
  const cards = new Map<string, WallCard[]>((await topicsUsed()).map((topic) => [topic, []]))
  for (const card of await wall(language))
    for (const topic of new Set(card.item.topics)) cards.get(topic)?.push(card)
  return cards
})

/** What somebody wants on top of the wall for a while. */
export const pinnedCards = kept(
  async (language: Language): Promise<Card[]> =>
    (await everyCard(language)).filter(({ pinned }) => pinned),
)
