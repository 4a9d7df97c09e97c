import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { paths } from '#i18n/paths.ts'
import { buildIndex } from '#search/lunr/file.ts'
import { load } from '#search/lunr/load.ts'
import { indexSite } from '#search/pagefind.ts'
import { sampleGuidelines, writePages } from '../../bench/search/corpus.ts'
import { nodePagefind } from '../../bench/search/node-pagefind.ts'
import { knownItems } from '../../bench/search/queries.ts'
import { mrr, score } from '../../bench/search/score.ts'

const dist = await mkdtemp(join(tmpdir(), 'known-items-'))
afterAll(() => rm(dist, { recursive: true }))

test('there are at least 40 queries, and every guideline is sought', () => {
  expect(knownItems.length).toBeGreaterThanOrEqual(40)
  expect(new Set(knownItems.map(({ guideline }) => guideline)).size).toBe(11)
})

test('people who misspell, use another word or type a part of one find the guideline: MRR@10 is at least 0.92', async () => {
  const corpus = await sampleGuidelines('content/guidelines/en')
  await writePages(dist, corpus)
  await indexSite(dist)
  const loaded = load(
    new TextDecoder().decode(
      buildIndex(
        corpus.flatMap((page) => page.entries),
        'en',
      ),
    ),
  )
  const asked = knownItems.map(({ query, guideline }) => ({
    query,
    urls: [paths.guideline('en', guideline)],
  }))
  const scored = await score(loaded, await nodePagefind(dist), asked, 'en')
  const behind = scored.filter(({ place }) => place !== 1)
  expect(
    mrr(scored),
    behind.map(({ query, place }) => `${query}: ${place}`).join('\n'),
  ).toBeGreaterThanOrEqual(0.92)
}, 30_000)
