import { cpSync, mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { foreignAddresses } from '#site/addresses.ts'
import { loadSite } from '#site/load.ts'

const small = join(import.meta.dirname, '../../fixtures/sites/small')

/** The errors of a sound site to which these files were added. */
async function errorsWith(...files: string[]): Promise<string[]> {
  const dir = mkdtempSync(join(tmpdir(), 'moothall-public-'))
  cpSync(small, dir, { recursive: true })
  for (const file of files) {
    mkdirSync(dirname(join(dir, file)), { recursive: true })
    cpSync(join(small, 'content/pages/en/help.md'), join(dir, file))
  }
  const { findings } = await loadSite(dir)
  return findings
    .filter((each) => /^(page|file)\/(same-address|kept-name|not-served)$/.test(each.code))
    .map(({ file, code }) => `${file} ${code}`)
}

test('a file in public/ that would stand in for a page is told', async () => {
  const files = [
    'public/guidelines/personal-use/index.html',
    'public/404.html',
    'public/index.html',
  ]
  expect(await errorsWith(...files, 'public/form/index.html')).toEqual(
    files.toSorted().map((file) => `${file} page/same-address`),
  )
})

test('a file in public/ that the server would never look for is told', async () => {
  const files = ['public/_astro/a.js', 'public/lms/health', 'public/pagefind/x.json']
  expect(await errorsWith(...files)).toEqual(files.map((file) => `${file} file/not-served`))
})

test("a page named like one of the software's own is told in our layout, and gets another address in a foreign folder", async () => {
  expect(
    await errorsWith(
      'content/pages/en/404.md',
      'content/pages/en/endpoint-page.md',
      'content/pages/en/lms/a.md',
    ),
  ).toEqual([
    'content/pages/en/404.md page/same-address',
    'content/pages/en/endpoint-page.md page/same-address',
    'content/pages/en/lms/a.md page/kept-name',
  ])
  const foreign = foreignAddresses(['404.md', 'endpoint-page.md', '_astro/a.md'])
  expect([...foreign.values()].map(({ address }) => address)).toEqual([
    '/404-2/',
    '/pages/astro/a/',
    '/endpoint-page-2/',
  ])
})
