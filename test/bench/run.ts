/**
 * `npm run bench -- [name…] [--json]`: figures that anybody can measure again. Each is one file and one line here.
 * `imported` takes a folder of other people's packages: `npm run bench -- imported --packages DIR`,
 * `feeds-real` one of other people's feeds: `npm run bench -- feeds-real --feeds DIR`.
 */
import { parseArgs } from 'node:util'
import { build } from './build.ts'
import { endpoint } from './endpoint/endpoint.ts'
import { feeds } from './feeds.ts'
import { feedsReal } from './feeds-real.ts'
import { imported } from './imported.ts'
import { pages } from './pages.ts'
import { search } from './search.ts'

/** A figure's name, with its unit, to its value. */
export type Figures = Record<string, number>

const benches = {
  feeds,
  build,
  endpoint,
  'feeds-real': () => feedsReal(values.feeds, values.json ? undefined : console.log),
  imported: () => imported(values.packages, values.json ? undefined : console.log),
  pages,
  search,
} satisfies Record<string, () => Promise<Figures>>
type Name = keyof typeof benches

const { values, positionals } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    packages: { type: 'string' },
    feeds: { type: 'string' },
  },
  allowPositionals: true,
})
const isName = (name: string): name is Name => name in benches
const unknown = positionals.filter((name) => !isName(name))
if (unknown.length > 0) {
  console.error(`There is no bench "${unknown[0]}". There are: ${Object.keys(benches).join(', ')}.`)
  process.exit(2)
}
const chosen =
  positionals.length > 0
    ? positionals.filter(isName)
    : (Object.keys(benches) as Name[]).filter((name) => name !== 'feeds-real' || values.feeds)
const results: Partial<Record<Name, Figures>> = {}
for (const name of chosen) {
  results[name] = await benches[name]()
  if (!values.json) {
    console.log(`\n${name}`)
    console.table(results[name])
  }
}
if (values.json) console.log(JSON.stringify(results))
