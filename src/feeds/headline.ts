import type { FeedItem } from '#model/snapshot.ts'

type Words = Pick<FeedItem, 'title' | 'text' | 'warning'>

const longest = 80

/** What a post is called in a list of results: what it warns of, its title, or its first line cut at a word. */
export function headline({ title, text, warning }: Words): string {
  return cut((warning ?? title ?? text).trim().split('\n', 1)[0]!.trim(), longest)
}

/** Whether something stands before the post that a reader has to open; such a post is in no list of the latest. */
export const isWarned = ({
  warning,
  sensitive,
}: Pick<FeedItem, 'warning' | 'sensitive'>): boolean => warning !== undefined || sensitive === true

/** What comes after the headline, on one line and cut at a word; empty where the headline says it all. */
export function afterHeadline(item: Words, letters: number): string {
  const name = headline(item)
  const whole = item.text.trim()
  const rest = item.title ? whole : whole.slice(name.replace(/…$/, '').length)
  const line = rest.replace(/\s+/g, ' ').trim()
  return cut(
    name.endsWith('…') && !item.title ? `…${line.replace(/^[.,;:–-]+\s*/, '')}` : line,
    letters,
  )
}

function cut(line: string, length: number): string {
  const letters = [...line]
  if (letters.length <= length) return line
  const start = letters.slice(0, length).join('')
  const word = start.lastIndexOf(' ')
  return `${(word > length / 2 ? start.slice(0, word) : start).replace(/[\s.,;:–-]+$/, '')}…`
}
