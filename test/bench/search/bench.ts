/**
 * `npx node test/bench/search/bench.ts [--json] [--handbook DIR --queries FILE]`: how well, how fast and at what weight
 * the search answers. FILE has a query, a tab and the address of its page (or several, joined by `|`) in each line.
 */
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { paths } from '#i18n/paths.ts'
import { type Corpus, handbook, sampleGuidelines } from './corpus.ts'
import { generatedHandbook } from './generated.ts'
import { type Measured, measure } from './measure.ts'
import { knownItems } from './queries.ts'
import type { Asked } from './score.ts'

const { values } = parseArgs({
  options: { json: { type: 'boolean' }, handbook: { type: 'string' }, queries: { type: 'string' } },
})

const sample = await sampleGuidelines('content/guidelines/en')
const text = sample.map(({ html }) => html).join(' ')
const results: Record<string, Measured> = {
  'sample guidelines': await measure(
    sample,
    knownItems.map(({ query, guideline }) => ({ query, urls: [paths.guideline('en', guideline)] })),
  ),
}
for (const pages of [250, 1000]) {
  const corpus = generatedHandbook(text, pages)
  results[`generated, ${pages} pages`] = await measure(corpus, misspeltTitles(corpus))
}
if (values.handbook && values.queries)
  results[values.handbook] = await measure(
    await handbook(values.handbook),
    (await readFile(values.queries, 'utf8')).trim().split('\n').map(readQuery),
  )

if (values.json) console.log(JSON.stringify(results))
else
  for (const [name, { behind, ...figures }] of Object.entries(results)) {
    console.log(`\n${name}`)
    console.table(figures)
    for (const { query, place } of behind.slice(0, 20))
      console.log(`  ${place ? `place ${place}` : 'not found'}: ${query}`)
  }

/** A letter dropped from one word of the title, and the last word cut short. */
function misspeltTitles(corpus: Corpus): Asked[] {
  return corpus
    .filter((_, n) => n % 10 === 0)
    .map(({ url, entries }) => {
      const [first = '', second = '', third = ''] = entries[0]!.title.split(' ')
      return {
        query: `${first.slice(0, 2)}${first.slice(3)} ${second} ${third.slice(0, 4)}`,
        urls: [url],
      }
    })
}

function readQuery(line: string): Asked {
  const [query = '', urls = ''] = line.split('\t')
  return { query, urls: urls.split('|') }
}
