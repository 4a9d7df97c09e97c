import { cpSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Day } from '#model/day.ts'
import { type RegisterName, registerFile, registerNames } from '#model/registers.ts'
import { formats } from '#registers/export/formats.ts'
import { importCsv } from '#site/import/import.ts'
import { loadSite } from '#site/load.ts'

const sound = join(import.meta.dirname, '../../fixtures/sites/registers')
const today = '2026-11-22' as Day

function copy() {
  const dir = mkdtempSync(join(tmpdir(), 'moothall-import-'))
  cpSync(sound, dir, { recursive: true })
  return dir
}

const rawOf = (dir: string, name: RegisterName) =>
  readFileSync(join(dir, registerFile(name)), 'utf8')

async function imported(name: RegisterName, csv: string | Uint8Array) {
  const dir = copy()
  const bytes = typeof csv === 'string' ? Buffer.from(csv) : csv
  const { rows, problems, warnings, write } = await importCsv(dir, name, bytes, today)
  write?.()
  return {
    dir,
    done: write !== undefined,
    rows: rows.map(({ kind, id, fields }) => [kind, id, ...fields].join(' ')),
    told: [...problems, ...warnings].map(({ line, message }) => `${line}: ${message}`),
  }
}

const newAccount =
  'id,platform,handle,url,display_name.en,display_name.cy,purpose.en,business_goal.en,audience.en,audience.cy,language,status,owner_post,deputy_post,approved_on,reviewed_on,review_in,hours_monitored.en,response_target.en,leader\n' +
  'town-bluesky,bluesky,@onnen,https://bsky.app/profile/onnen,Onnen,Onnen ar Bluesky,News,Residents know,Residents | Visitors,Trigolion | Ymwelwyr,bilingual,proposed,clerk,librarian,2026-11-01,01/11/2026,12 months,Weekdays,One day,yes\n'

test('a new row is read from its columns, with texts in two languages, lists, dates and a yes', async () => {
  const { dir, done, rows, told } = await imported('accounts', newAccount)
  expect(told).toEqual([])
  expect([done, rows]).toEqual([true, ['new town-bluesky']])
  const { site, findings } = await loadSite(dir, { today })
  expect(findings).toEqual([])
  expect(site.registers.accounts.at(-1)?.value).toMatchObject({
    display_name: { en: 'Onnen', cy: 'Onnen ar Bluesky' },
    audience: [
      { en: 'Residents', cy: 'Trigolion' },
      { en: 'Visitors', cy: 'Ymwelwyr' },
    ],
    reviewed_on: '2026-11-01',
    leader: true,
  })
})

test('a row that is there is changed in the columns of the file, and no other line of the register is touched', async () => {
  const { dir, rows } = await imported(
    'accounts',
    'id,purpose.cy,house_rules_url\ntown-x,Newyddion,https://onnen.example/rules\n',
  )
  expect(rows).toEqual(['changed town-x purpose house_rules_url'])
  const [before, after] = [rawOf(sound, 'accounts'), rawOf(dir, 'accounts')].map((text) =>
    text.split('\n'),
  )
  expect(after!.filter((line) => !before!.includes(line))).toEqual([
    '  purpose:',
    '    en: News',
    '    cy: Newyddion',
    '  house_rules_url: https://onnen.example/rules',
  ])
  expect(before!.filter((line) => !after!.includes(line))).toEqual(['  purpose: News'])
})

test('what only the roles may see stays where a file has no column for it', async () => {
  const { dir } = await imported('accounts', 'id,purpose.en\nlibrary-facebook,Books\n')
  expect(rawOf(dir, 'accounts')).toContain('credential_store: Vault, folder Library')
})

test('an empty cell takes an optional field out', async () => {
  const { dir, rows } = await imported('accounts', 'id,opened_on\ntown-x,\n')
  expect(rows).toEqual(['changed town-x opened_on'])
  expect(rawOf(dir, 'accounts')).not.toContain('opened_on')
})

test.each<[name: string, encode: (text: string) => Uint8Array]>([
  ['UTF-8', (text) => Buffer.from(text)],
  ['UTF-8 with a mark', (text) => Buffer.from(`\uFEFF${text}`)],
  ['Windows-1252', (text) => Buffer.from(text, 'latin1')],
  ['UTF-16', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
])('a file in %s, with semicolons and Windows line ends, is read', async (_, encode) => {
  const { dir, told } = await imported(
    'posts',
    encode('id;title.en;title.cy\r\nclerk;Clerk;Clerc Tref Ynys M\u00F4n\r\n'),
  )
  expect(told).toEqual([])
  expect(rawOf(dir, 'posts')).toContain('cy: Clerc Tref Ynys M\u00F4n')
})

test.each<[fault: string, register: RegisterName, csv: string, told: string[]]>([
  [
    'a column that the register does not have',
    'accounts',
    'id,platfrom\ntown-x,facebook\n',
    ['1: The column "platfrom" is none of this register\'s. Did you mean "platform"?'],
  ],
  ['no rows', 'posts', 'id,title.en\n', ['1: The file has no rows.']],
  ['nothing at all', 'posts', '', ['1: The file is empty.']],
  [
    'a row without an id',
    'posts',
    'id,title.en\n,Piper\n',
    ['2: It has no id, so nobody can tell which row of the register it is.'],
  ],
  [
    'an id in two rows',
    'posts',
    'id,title.en\nclerk,A\nclerk,B\n',
    ['3: "clerk" is in line 2 already.'],
  ],
  [
    'a cell too many',
    'posts',
    'id,title.en\nclerk,A,B\n',
    ['2: It has more cells than there are headings.'],
  ],
  [
    'a quotation mark that is not closed',
    'posts',
    'id,title.en\nclerk,"A\n',
    ['2: A quotation mark is opened and not closed.'],
  ],
  [
    'a word for a yes or a no',
    'posts',
    'id,vacant\nclerk,perhaps\n',
    ['2: "perhaps" under "vacant" must be yes or no.'],
  ],
  [
    'a date that is none',
    'licences',
    'id,expires_on\nlicence-clerk,31/02/2027\n',
    [
      '2: "expires_on" of "licence-clerk" is "2027-02-31"; it must be a real date written like 2026-11-22. Correct it, then check again.',
    ],
  ],
  [
    'a new row that lacks a field',
    'software',
    'id,name,kind,version,owner_post,supported_until\nchrome,Chrome,browser,147,clerk,2027-01-01\n',
    [
      '2: "checked_on" of "chrome" is missing. Add "checked_on": when somebody last looked whether that is still so.',
    ],
  ],
  [
    'a post that is not there, in the second of two rows',
    'accounts',
    'id,deputy_post\ntown-x,assistant\nlibrary-facebook,clark\n',
    [
      '3: Account "library-facebook" is deputised by the post "clark", which is not in content/registers/posts.yaml. Did you mean "clerk"?',
    ],
  ],
  [
    'a handle that another account has',
    'accounts',
    'id,platform,handle,url\nlibrary-facebook,x,ONNENTOWN,https://twitter.com/library\n',
    [
      '2: Account "library-facebook" is the same as "town-x" on line 1: both are ONNENTOWN on X. Remove one of them, or correct its handle and its address.',
    ],
  ],
  [
    'a password',
    'accounts',
    'id,response_target.en\ntown-x,The password is hunter2\n',
    [
      '2: "response_target" looks like a password, and git never forgets one. Keep it in the vault, write here only where it is ("credential_store:"), and change it now: it has been on a disk.',
    ],
  ],
])('a file with %s is told by its line, and nothing is written', async (_, name, csv, messages) => {
  const { dir, done, told } = await imported(name, csv)
  expect(told).toEqual(messages)
  expect(done).toBe(false)
  for (const each of registerNames) expect(rawOf(dir, each)).toBe(rawOf(sound, each))
  expect(
    readdirSync(join(dir, 'content/registers')).filter((file) => file.endsWith('.new')),
  ).toEqual([])
})

test.each(registerNames)(
  '%s that was exported is imported again without a change',
  async (name) => {
    const { site } = await loadSite(sound, { today })
    const { told, rows } = await imported(name, formats.csv(name, site.registers))
    expect(told).toEqual([])
    expect(rows.filter((row) => !row.startsWith('same'))).toEqual([])
    expect(rows.length).toBeGreaterThan(0)
  },
)

test('what a spreadsheet would run as a formula is text in every export, and comes back as it was', async () => {
  const { dir } = await imported(
    'posts',
    `id,title.en\nclerk,"=HYPERLINK(""https://bad.example"")"\n`,
  )
  const { site } = await loadSite(dir, { today })
  for (const format of ['csv', 'foi'] as const) {
    const csv = formats[format]('posts', site.registers, today)
    expect(csv).toContain(`"'=HYPERLINK(`)
    expect(csv).not.toMatch(/(^|,)"?[=+\-@]/m)
  }
  const again = await importCsv(
    dir,
    'posts',
    Buffer.from(formats.csv('posts', site.registers)),
    today,
  )
  expect(again.rows.map(({ kind }) => kind)).toEqual(['same', 'same', 'same'])
})
