/** The full-text index: Pagefind over a built site, in the files that the search page uses and no others. */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { close, createIndex, type PagefindIndex } from 'pagefind'
import { type Entry, entryFile, type File, isUnsettled, settled } from './settle.ts'
import { textLanguage } from './text-language.ts'

export type Indexed = { pages: number; languages: number }

/** What is on a page for eyes or for screen readers only would read as nonsense in an excerpt. */
const notText = ['nav', '[aria-hidden="true"]', '.govuk-visually-hidden']

/** Indexes what is inside `data-pagefind-body` of every page in `dist`, and writes `dist/pagefind/` anew. */
export async function indexSite(dist: string): Promise<Indexed> {
  const { index, errors } = await createIndex({ excludeSelectors: notText })
  if (!index) throw new Error(`Pagefind did not start: ${errors.join(' ')}`)
  const folder = join(dist, 'pagefind')
  try {
    await addPages(index, dist)
    await rm(folder, { recursive: true, force: true })
    // Written by Pagefind itself: tens of thousands of small files would come here through one line of JSON.
    const { errors } = await index.writeFiles({ outputPath: folder })
    if (errors.length > 0) throw new Error(`Pagefind made no index: ${errors.join(' ')}`)
    const languages = Object.values((await settle(folder)).languages)
    return {
      pages: languages.reduce((sum, { page_count }) => sum + page_count, 0),
      languages: languages.length,
    }
  } finally {
    await close()
  }
}

/** In the order of their addresses: Pagefind numbers pages as they come. */
async function addPages(index: PagefindIndex, dist: string): Promise<void> {
  const found = await readdir(dist, { recursive: true })
  const paths = found
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.html'))
    .sort()
  for (let start = 0; start < paths.length; start += atOnce) {
    const some = paths.slice(start, start + atOnce).map(async (path) => ({
      path,
      content: await readFile(join(dist, path), 'utf8'),
    }))
    await Promise.all((await Promise.all(some)).map((page) => addPage(index, page)))
  }
}

/** Pages sent to Pagefind without waiting for each; it takes them in the order in which they come. */
const atOnce = 64

async function addPage(
  index: PagefindIndex,
  { path, content }: { path: string; content: string },
): Promise<void> {
  // Without the attribute Pagefind would take the whole page as long as no page of the site has it.
  if (!content.includes('data-pagefind-body')) return
  const url = `/${path.replace(/(^|\/)index\.html$/, '$1')}`
  const { errors } = await index.addHTMLFile({ url, content: withLanguages(indexable(content)) })
  if (errors.length > 0) throw new Error(`Pagefind cannot index ${path}: ${errors.join(' ')}`)
}

/** The head and the main part: the menus around it are never indexed, and are most of a post's page. */
function indexable(html: string): string {
  const [body, main, end] = [
    html.indexOf('<body'),
    html.search(/<main\b/),
    html.lastIndexOf('</main>'),
  ]
  return body < 0 || main < body || end < main
    ? html
    : `${html.slice(0, body)}<body>${html.slice(main, end)}</main></body></html>`
}

/** A page whose text or title is not in the page's own language says so to the search page, by Pagefind's metadata. */
function withLanguages(html: string): string {
  const { page, text, title } = textLanguage(html)
  const foreign = Object.entries({ text_language: text, title_language: title }).filter(
    ([, language]) => language !== page,
  )
  if (foreign.length === 0) return html
  // Each value in an attribute of its own: Pagefind reads "name:value" to the end, commas and all.
  const names = foreign.map(([name]) => `${name}[data-${name}]`).join(', ')
  const values = foreign.map(([name, language]) => `data-${name}="${language}"`).join(' ')
  return html.replace(
    /(<[^>]*\sdata-pagefind-body)/,
    (body) => `${body} ${values} data-pagefind-meta="${names}"`,
  )
}

/** Leaves of what Pagefind wrote what the search page uses, in an order that does not change from run to run. */
async function settle(folder: string): Promise<Entry> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = found
    .filter((each) => each.isFile())
    .map((each) => relative(folder, join(each.parentPath, each.name)).replaceAll('\\', '/'))
  const entry = await readEntry(folder)
  const wanted = new Set(needed(paths, entry))
  const unsettled = [...wanted].filter((path) => isUnsettled(path))
  const files = unsettled.map(
    async (path): Promise<File> => ({
      path,
      content: await readFile(join(folder, path)),
    }),
  )
  const done = settled(await Promise.all(files), entry)
  for (const path of [...paths.filter((each) => !wanted.has(each)), ...unsettled])
    await rm(join(folder, path))
  for (const { path, content } of done) await writeFile(join(folder, path), content)
  return entry
}

async function readEntry(folder: string): Promise<Entry> {
  const text = await readFile(join(folder, entryFile), 'utf8').catch((cause) => {
    throw new Error(`Pagefind wrote no ${entryFile}; has its version changed?`, { cause })
  })
  return JSON.parse(text) as Entry
}

/** Without the ready-made interfaces, the worker (`browser/engine.ts` says why) and the stemmers of no language here. */
function needed(paths: readonly string[], { languages }: Entry): string[] {
  const wasm = Object.values(languages).map((each) => `wasm.${each.wasm ?? 'unknown'}.pagefind`)
  const wanted = new Set([entryFile, 'pagefind.js', ...wasm])
  return paths.filter(
    (path) => wanted.has(path) || /^(index|fragment|filter)\/|\.pf_meta$/.test(path),
  )
}
