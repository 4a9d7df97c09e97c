import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { expect, test } from 'vitest'

/** Which folders of `src` a folder may import from, besides itself. The rings of docs/architecture.md, as data. */
const mayImport: Record<string, readonly string[]> = {
  model: [],
  lib: [],
  i18n: ['model'],
  markdown: ['model', 'i18n'],
  courses: ['model', 'lib', 'i18n'],
  registers: ['model', 'lib', 'i18n'],
  feeds: ['model', 'lib'],
  digest: ['model', 'lib', 'i18n'],
  checks: ['model', 'lib', 'i18n', 'markdown'],
  // A desk shows what the registers and the feeds each know of an account: it joins them, and nothing joins it but shells.
  desks: ['model', 'i18n', 'registers', 'feeds'],
  // A site folder is read and judged in one go, so this one joins the parts that judge values.
  site: ['model', 'lib', 'i18n', 'markdown', 'courses', 'registers', 'checks'],
  search: ['model', 'i18n'],
  player: ['model', 'i18n'],
  lms: ['model', 'lib', 'i18n'],
  queries: ['model', 'i18n', 'site', 'search', 'feeds', 'digest', 'courses', 'registers'],
  integrations: ['model', 'markdown', 'queries', 'site'],
  'content.config.ts': ['model', 'queries', 'integrations'],
  styles: [],
  components: ['model', 'i18n', 'queries', 'player', 'feeds', 'digest', 'registers', 'styles'],
  layouts: ['model', 'i18n', 'queries', 'components', 'styles'],
  pages: [
    'model',
    'i18n',
    'queries',
    'components',
    'layouts',
    'player',
    'search',
    'feeds',
    'digest',
    'styles',
  ],
  server: ['model', 'lib', 'lms'],
  cli: [
    'model',
    'lib',
    'i18n',
    'courses',
    'registers',
    'feeds',
    'digest',
    'desks',
    'site',
    'checks',
    'search',
    'lms',
    'server',
  ],
}

const root = join(import.meta.dirname, '../../src')
const files = globSync('**/*.{ts,astro,mjs}', { cwd: root })

/** `[from, to]` for every import of one part of `src` by another. */
const arrows = files.flatMap((file) =>
  imports(file).flatMap((specifier) => {
    const to = target(file, specifier)
    const from = part(file)
    return to === undefined || to === from ? [] : [{ file, from, to }]
  }),
)

test('every part of src has its line in the table', () => {
  expect([...new Set(files.map(part))].filter((each) => !(each in mayImport))).toEqual([])
})

test('imports follow the arrows of the architecture', () => {
  const wrong = arrows.filter(({ from, to }) => !mayImport[from]?.includes(to))
  expect(wrong.map(({ file, to }) => `${file} imports from ${to}`)).toEqual([])
})

test('the table names no arrow that the code does not have', () => {
  const used = new Set(arrows.map(({ from, to }) => `${from} → ${to}`))
  const stated = Object.entries(mayImport).flatMap(([from, all]) =>
    all.map((to) => `${from} → ${to}`),
  )
  expect(stated.filter((arrow) => !used.has(arrow))).toEqual([])
})

function imports(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8')
  return [...text.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map((match) => match[1]!)
}

function target(file: string, specifier: string): string | undefined {
  if (specifier.startsWith('#')) return part(specifier.slice(1))
  if (!specifier.startsWith('.')) return undefined
  const path = relative(root, normalize(join(root, dirname(file), specifier)))
  return path.startsWith('..') ? undefined : part(path)
}

function part(path: string): string {
  return path.replaceAll('\\', '/').split('/')[0]!
}
