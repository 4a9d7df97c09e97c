import type { FeedItem } from '#model/snapshot.ts'

const longest = 80

/** What a post is called in a list of results: its title, or its first line cut at a word. */
export function headline({ title, text }: Pick<FeedItem, 'title' | 'text'>): string {
  const line = (title ?? text).trim().split('\n', 1)[0]!.trim()
  const letters = [...line]
  if (letters.length <= longest) return line
  const cut = letters.slice(0, longest).join('')
  const word = cut.lastIndexOf(' ')
  return `${(word > longest / 2 ? cut.slice(0, word) : cut).replace(/[\s.,;:–-]+$/, '')}…`
}
