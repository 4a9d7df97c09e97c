import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { buildSite } from '#cli/building/build.ts'
import { silentProgress } from '#cli/progress.ts'
import { peopleFile } from '#model/registers.ts'
import { builtTexts } from '../support/built-texts.ts'
import { sampleDay } from '../support/sample-site.ts'

const dir = mkdtempSync(join(tmpdir(), 'moothall-names-'))
afterAll(() => rmSync(dir, { recursive: true }))

test('whoever is taken out of people.yaml is nowhere with the next build, and what they sign in as never was', async () => {
  cpSync(join(import.meta.dirname, '../fixtures/sites/registers'), dir, { recursive: true })
  const clerk = '- { holder: aaaa2222, name: Non Keepwell, post: clerk, learner: nkeepwell }\n'
  const librarian =
    '- { holder: bbbb3333, name: Zebedee Quill, post: librarian, learner: zquill }\n'
  const builtWith = async (people: string) => {
    writeFileSync(join(dir, peopleFile), people)
    await buildSite({ site: dir, today: sampleDay, lenient: false }, silentProgress)
    return builtTexts(join(dir, 'dist'))
      .filter(({ text }) => /Quill|quill/.test(text))
      .map(({ file }) => file.slice(dir.length))
  }
  const before = await builtWith(clerk + librarian)
  expect(before).toContain('/dist/accounts/library-facebook/index.html')
  expect(before).toContain('/dist/licences/rows-en.json')
  expect(before.some((file) => file.includes('/pagefind/'))).toBe(true)
  expect(builtTexts(join(dir, 'dist')).filter(({ text }) => text.includes('zquill'))).toEqual([])

  expect(await builtWith(clerk)).toEqual([])
  const page = readFileSync(join(dir, 'dist/accounts/library-facebook/index.html'), 'utf8')
  expect(page).toContain('Owner has no licence')
})
