import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { buildIndex } from '#search/lunr/file.ts'
import { load } from '#search/lunr/load.ts'
import { indexSite } from '#search/pagefind.ts'
import { type Corpus, writePages } from './corpus.ts'
import { nodePagefind } from './node-pagefind.ts'
import { type Asked, mrr, type Scored, score } from './score.ts'

/** Bytes are over the wire (gzip); times are medians in milliseconds, in Node on this machine. */
export type Measured = {
  pages: number
  names: number
  indexBytes: number
  lunrBytes: number
  serialisedLunrBytes: number
  pagefindBytesToFirstAnswer: number
  loadMs: number
  byNameMs: number
  withTextMs: number
  mrr: number
  behind: Scored[]
}

const gzipped = (content: string | Uint8Array): number => gzipSync(content, { level: 9 }).length

export async function measure(corpus: Corpus, asked: readonly Asked[]): Promise<Measured> {
  const dist = await mkdtemp(join(tmpdir(), 'search-bench-'))
  try {
    await writePages(dist, corpus)
    await indexSite(dist)
    const entries = corpus.flatMap((page) => page.entries)
    const file = new TextDecoder().decode(buildIndex(entries, 'en'))
    const loads = Array.from({ length: 5 }, () => timed(() => load(file)))
    const loaded = loads.at(-1)!.value
    const pagefind = await nodePagefind(dist)
    await score(loaded, pagefind, asked.slice(0, 1), 'en')
    const pagefindBytesToFirstAnswer = pagefind.bytes()
    const scored = await score(loaded, pagefind, asked, 'en')
    return {
      pages: corpus.length,
      names: entries.length,
      indexBytes: gzipped(file),
      lunrBytes: gzipped(await readFile(lunrMinified)),
      serialisedLunrBytes: gzipped(JSON.stringify(loaded.index)) + gzipped(file),
      pagefindBytesToFirstAnswer,
      loadMs: median(loads.map(({ ms }) => ms)),
      byNameMs: median(scored.map(({ firstMs }) => firstMs)),
      withTextMs: median(scored.map(({ allMs }) => allMs)),
      mrr: mrr(scored),
      behind: scored.filter(({ place }) => place !== 1),
    }
  } finally {
    await rm(dist, { recursive: true })
  }
}

const lunrMinified = createRequire(import.meta.url).resolve('lunr/lunr.min.js')

function timed<Value>(make: () => Value): { value: Value; ms: number } {
  const start = performance.now()
  const value = make()
  return { value, ms: performance.now() - start }
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] ?? 0
