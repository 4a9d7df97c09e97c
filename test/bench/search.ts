import { paths } from '#i18n/paths.ts'
import type { Figures } from './run.ts'
import { sampleGuidelines } from './search/corpus.ts'
import { measure } from './search/measure.ts'
import { knownItems } from './search/queries.ts'

/** The sample's guidelines and the committed queries. `test/bench/search/bench.ts` measures other handbooks. */
export async function search(): Promise<Figures> {
  const { behind, ...figures } = await measure(
    await sampleGuidelines('content/guidelines/en'),
    knownItems.map(({ query, guideline }) => ({ query, urls: [paths.guideline('en', guideline)] })),
  )
  return { ...figures, 'queries whose page is not first': behind.length }
}
