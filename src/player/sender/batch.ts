import type { Entry } from '../journal/entry.ts'

/** What one request may hold. The endpoint takes 50 commits in 256 kB; a keepalive request 64 KiB, shared by those in flight. */
export const limits = {
  request: { commits: 50, bytes: 200_000 },
  keepalive: { commits: 50, bytes: 60_000 },
} as const

/** The oldest entries that fit into one request, and its body. The first always fits, or it would wait for ever. */
export function batch(
  entries: readonly Entry[],
  limit: { commits: number; bytes: number },
): { entries: Entry[]; body: string } {
  const texts: string[] = []
  let size = bytes('{"commits":[]}')
  for (const { commit } of entries.slice(0, limit.commits)) {
    const text = JSON.stringify(commit)
    size += bytes(text) + 1
    if (size > limit.bytes && (texts.length > 0 || limit === limits.keepalive)) break
    texts.push(text)
  }
  return { entries: entries.slice(0, texts.length), body: `{"commits":[${texts.join(',')}]}` }
}

const bytes = (text: string): number => new TextEncoder().encode(text).length
