import type { Kind } from '../kind.ts'
import { readFeed } from '../parse/feed.ts'
import type { RawItem } from '../raw-item.ts'

/** A feed of any format. `adapt` mends what one platform's feeds do in their own way. */
export const feed = (adapt: (item: RawItem) => RawItem = (item) => item): Kind => ({
  collect: async ({ source, askIfNew }) => {
    const answer = await askIfNew(source.url)
    if (answer.kind === 'unchanged') return 'unchanged'
    const reading = readFeed(answer)
    return { ...reading, items: reading.items.map(adapt) }
  },
})
