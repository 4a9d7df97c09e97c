import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { indexSite } from '#search/pagefind.ts'

const folders: string[] = []
afterAll(() => Promise.all(folders.map((each) => rm(each, { recursive: true }))))

const page = (language: string, title: string, body: string, attribute = 'data-pagefind-body') =>
  `<!doctype html><html lang="${language}"><body><nav>everywhere</nav><main ${attribute}><h1>${title}</h1><p>${body}</p></main></body></html>`

// Several of each language: Pagefind's own order of languages and pages shows only then.
const site: Record<string, string> = {
  'index.html': page('en', 'Home', 'Nothing to find here', ''),
  ...Object.fromEntries(
    Array.from({ length: 12 }, (_, n) => [
      [`guidelines/g${n}/index.html`, page('en', `Guideline ${n}`, `Passwords and storm ${n}`)],
      [`cy/guidelines/g${n}/index.html`, page('cy', `Canllaw ${n}`, `Cyfrinair a storm ${n}`)],
    ]).flat(),
  ),
}

async function built(name: string, files: [string, string][]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), name))
  folders.push(folder)
  for (const [path, content] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
  return folder
}

async function bytesIn(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name))
  const read = files
    .sort()
    .map(async (file) => [file.slice(folder.length), await readFile(file, 'base64')])
  return Object.fromEntries(await Promise.all(read))
}

test('pages with a body to search are counted by language, and the others are left out', async () => {
  const dist = await built('counted', Object.entries(site))
  expect(await indexSite(dist)).toEqual({ pages: 24, languages: 2 })
})

test('what is for screen readers only is not in the text', async () => {
  const dist = await built('hidden-', [
    [
      'index.html',
      page('en', 'Rules', 'One <span class="govuk-visually-hidden">Link to rule 1</span> two'),
    ],
  ])
  await indexSite(dist)
  const [path = ''] = (await readdir(join(dist, 'pagefind/fragment'))) ?? []
  const fragment = gunzipSync(await readFile(join(dist, 'pagefind/fragment', path))).toString()
  expect(fragment).toContain('One two')
  expect(fragment).not.toContain('Link to rule')
})

test('English text on a Welsh page says so in its answers', async () => {
  const english = '<div lang="en"><p>Stop all planned posts first.</p></div>'
  const dist = await built('foreign-', [['cy/index.html', page('cy', 'Argyfwng', english)]])
  await indexSite(dist)
  const [path = ''] = await readdir(join(dist, 'pagefind/fragment'))
  const fragment = gunzipSync(await readFile(join(dist, 'pagefind/fragment', path))).toString()
  expect(fragment).toContain('"text_language":"en"')
  expect(fragment).not.toContain('title_language')
})

test('the same pages give the same bytes, whatever the folder is called and whichever file came first', async () => {
  // Four languages, since two come in the right order every second time.
  const files = Object.entries(site).flatMap(([path, html]): [string, string][] => [
    [path, html],
    [`more/${path}`, html.replace('"en"', '"de"').replace('"cy"', '"fr"')],
  ])
  const one = await built('first-', files)
  const other = await built('another-longer-name-', files.toReversed())
  await indexSite(one)
  const first = await bytesIn(join(one, 'pagefind'))
  for (let run = 0; run < 4; run++) {
    await indexSite(other)
    expect(await bytesIn(join(other, 'pagefind'))).toEqual(first)
  }
})

test('only files that the search page asks for are written', async () => {
  const dist = await built('few-', Object.entries(site))
  await indexSite(dist)
  const kinds = Object.keys(await bytesIn(join(dist, 'pagefind'))).map((path) =>
    path.replace(/[a-z]+_[0-9a-f]+/, '*'),
  )
  expect([...new Set(kinds)].sort()).toEqual([
    '/fragment/*.pf_fragment',
    '/index/*.pf_index',
    '/pagefind-entry.json',
    '/pagefind.*.pf_meta',
    '/pagefind.js',
    '/wasm.en.pagefind',
    '/wasm.unknown.pagefind',
  ])
})
