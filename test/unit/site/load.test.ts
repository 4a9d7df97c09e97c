import { join } from 'node:path'
import { expect, test } from 'vitest'
import { inWords } from '#cli/findings.ts'
import type { Day } from '#model/day.ts'
import type { Finding } from '#model/finding.ts'
import { loadSite } from '#site/load.ts'
import { pageFiles } from '#site/page-files.ts'
import { targetsIn, targetsOf } from '#site/targets.ts'

const sites = join(import.meta.dirname, '../../fixtures/sites')
const today = '2026-11-22' as Day
const load = (name: string, lenient = false) => loadSite(join(sites, name), { lenient, today })
const inPrint = (findings: readonly Finding[]) => `${findings.map(inWords).join('\n\n')}\n`

test('a sound site gives no findings, though its reviews are overdue and a post is vacant', async () => {
  expect((await load('small')).findings).toEqual([])
})

test('a sound site is read whole: texts in both languages, registers, a course, a snapshot', async () => {
  const { site } = await load('small')
  expect(site.settings.name.en).toBe('Onnen Town Council')
  expect(site.guidelines.map((each) => each.address)).toEqual([
    '/cy/guidelines/personal-use/',
    '/guidelines/personal-use/',
  ])
  expect(site.tasks.map((each) => `${each.language} ${each.id}`)).toEqual([
    'cy read',
    'cy learn',
    'en read',
    'en learn',
  ])
  expect(site.courses.map(({ course }) => course.lessons)).toEqual([['what-counts', 'after-hours']])
  expect(site.registers.accounts.map((each) => each.value.owner_post)).toEqual(['tourism-officer'])
  expect(site.snapshots.map((each) => each.value.account)).toEqual(['town-facebook'])
})

test('every fault of a faulty site is told at once, with its place and what to do', async () => {
  const { findings } = await load('faults')
  await expect(inPrint(findings)).toMatchFileSnapshot(join(sites, 'faults.txt'))
})

test("a place knows the line of any path, however deep, and the parent's line for what is not there", async () => {
  const { site } = await load('small')
  const { place } = site.guidelines.find((each) => each.language === 'en')!
  expect(place.line(['rules', 1, 'dont'])).toBe(12)
  expect(place.line(['rules', 1, 'why'])).toBe(11)
})

test('a handbook that knows nothing of Moothall is read leniently: every fault is a warning', async () => {
  const { findings } = await load('handbook', true)
  await expect(inPrint(findings)).toMatchFileSnapshot(join(sites, 'handbook.txt'))
  expect(findings.filter((each) => each.severity === 'error')).toEqual([])
})

test('a faulty course stays an error in lenient mode, since half a course is none', async () => {
  const { findings } = await load('faults', true)
  const errors = findings.filter((each) => each.severity === 'error')
  expect(errors.every((each) => each.file.startsWith('courses/'))).toBe(true)
  expect(errors.map((each) => each.code)).toContain('mdx/does-not-compile')
})

test('without --lenient no page of that handbook passes', async () => {
  const { site, findings } = await load('handbook')
  const faulty = new Set(findings.filter((each) => each.severity === 'error').map((f) => f.file))
  const texts = [...site.files].filter((file) => /\.mdx?$/.test(file))
  expect(texts.filter((file) => !faulty.has(file))).toEqual([])
})

test('a foreign page has the best title that can be had, and an address to itself', () => {
  const pages = pageFiles(join(sites, 'handbook'), true)
  expect(pages.map(({ file, address, title }) => [file, address, title])).toEqual([
    ['Leave & Absence/Annual Leave.md', '/leave-absence/annual-leave/', 'Annual leave'],
    ['Leave & Absence/README.md', '/leave-absence/', 'Leave and absence'],
    ['Leave & Absence/sick.md', '/leave-absence/sick/', 'Sick'],
    ['README.md', '/', 'Aberonnen Museum Handbook'],
    ['courses/first aid/README.md', '/courses/first-aid/', 'First aid'],
    ['docs/Expenses.md', '/docs/expenses/', 'Expenses: how to claim'],
    ['docs/README.md', '/docs/readme/', 'Documents (for GitHub)'],
    ['docs/broken-yaml.md', '/docs/broken-yaml/', 'Opening hours'],
    ['docs/expenses.md', '/docs/expenses-2/', 'Expenses'],
    ['docs/index.md', '/docs/', 'Docs'],
    ['docs/plain.mdx', '/docs/plain/', 'Plain words in MDX'],
    ['search/index.md', '/search/index/', 'How to search the archive'],
    ['tools/no-title.md', '/tools/no-title/', 'No title'],
  ])
})

test("a foreign page's summary is its description, else its first paragraph", () => {
  const pages = pageFiles(join(sites, 'handbook'), true)
  const summaryOf = (file: string) => pages.find((each) => each.file === file)?.summary
  expect(summaryOf('docs/Expenses.md')).toBe('Keep every receipt.')
  expect(summaryOf('Leave & Absence/sick.md')).toBe('Ring before 09:00.')
})

test.each(['small', 'handbook'])(
  'the names of the files of "%s" tell the same targets as its contents',
  async (name) => {
    const { site } = await load(name, true)
    const read = targetsOf(site)
    const named = targetsIn(join(sites, name))
    for (const [file, { address }] of read.pages)
      expect(named.pages.get(file)?.address).toBe(address)
    expect([...read.addresses].filter((each) => !named.addresses.has(each))).toEqual([])
  },
)

test('a folder that is not there is told, with what to do first', async () => {
  const { findings } = await load('nowhere', true)
  expect(findings.map((each) => [each.code, each.severity])).toEqual([['site/missing', 'error']])
  expect(findings[0]?.remedy).toContain('"A site is a folder"')
})

test('a folder without a text is told where to start', async () => {
  const { findings } = await load('small/public')
  expect(findings.map((each) => each.code)).toEqual(['site/no-content'])
  expect(findings[0]?.message).toContain('The folder holds no Markdown')
})
