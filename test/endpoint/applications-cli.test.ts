/** Deciding by the command, and the registers that it writes, beside an endpoint that runs. */
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CommanderError } from 'commander'
import { expect, test, vi } from 'vitest'
import { peopleFile, type RegisterName, registerFile } from '#model/registers.ts'
import { settings } from '#model/settings.ts'
import type { ApplicationView } from '#model/wire/application.ts'
import { applications } from '../../src/cli/commands/applications.ts'
import { Stop } from '../../src/cli/exit.ts'
import { servedSite } from '../../src/server/served-site.ts'
import { loadSite } from '../../src/site/load.ts'
import { runCli } from '../support/run-cli.ts'
import { signedIn } from './support/browser.ts'
import { running, temporary } from './support/running.ts'

const fixture = join(import.meta.dirname, '../fixtures/sites/registers')
const today = '2026-11-23'

/** A small council with a coordinator, and its endpoint. */
async function council() {
  const dir = temporary()
  cpSync(fixture, dir, { recursive: true })
  const text = (name: RegisterName) => readFileSync(join(dir, registerFile(name)), 'utf8')
  const coordinator = text('roles').replaceAll('champion', 'coordinator')
  writeFileSync(join(dir, registerFile('roles')), text('roles') + coordinator)
  const { site } = await loadSite(dir)
  const endpoint = {
    development_people: [
      { id: 'samir', name: 'Samir Ali' },
      { id: 'ceri', name: 'Ceri Morgan' },
      { id: 'nia', name: 'Nia Prys', roles: ['champion', 'coordinator'] },
    ],
  }
  const served = {
    ...servedSite(site),
    settings: settings.parse({ name: 'Onnen', languages: ['en'], endpoint }),
  }
  const { url, data } = await running({ site: served, data: join(dir, 'var') })
  const place = ['--site', dir, '--data', data, '--today', today]
  const moothall = (...words: string[]) => inThisProcess([...words, ...place])
  const asPerson = (...words: string[]) => runCli(['applications', ...words, ...place])
  const before = () => (['applications', 'licences', 'accounts'] as const).map(text).join('')
  return { dir, url, text, moothall, asPerson, before }
}

/** The command without the start of a program, which takes longer than all that it does. */
async function inThisProcess(words: string[]) {
  const lines: string[] = []
  const log = vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line))
  const command = applications()
  for (const each of [command, ...command.commands])
    each.exitOverride().configureOutput({ outputError: () => {} })
  try {
    await command.parseAsync(words[0]?.startsWith('--') ? ['list', ...words] : words, {
      from: 'user',
    })
    return { code: 0, out: lines.join('\n'), err: '' }
  } catch (error) {
    if (error instanceof CommanderError) return { code: 2, out: '', err: error.message }
    if (error instanceof Stop) return { code: 1, out: lines.join('\n'), err: error.message }
    throw error
  } finally {
    log.mockRestore()
  }
}

const licence = {
  kind: 'licence',
  post: 'assistant',
  business_goal: 'More young people borrow a book each month.',
  platforms: ['facebook'],
  languages: 'en',
  job_description: 'Posts for the library on its accounts.',
}
const account = {
  kind: 'account',
  post: 'librarian',
  why: 'Young readers do not see what we post today.',
  needed: 'The library account is read by their parents.',
  business_goal: 'More young people borrow a book each month.',
  audience: 'Readers under twenty',
  platform: 'instagram',
  channel: 'They told us so in the survey.',
  handle: '@OnnenReads',
  display_name: 'Onnen Reads',
  purpose: 'Shows books to young readers.',
  account_language: 'en',
  deputy: 'clerk',
  hours: 'Monday to Friday',
  response: 'One working day',
  out_of_hours: 'Nobody answers then.',
  time: '2 hours a week',
  content_plan: 'A book each day, and a film each week.',
  measures: 'Loans to young readers rise.',
  handover: 'The sign-in is in the vault of the library.',
}

async function agreedOn(url: string, form: object): Promise<{ id: string; samir: Browser }> {
  const samir = await signedIn(url, 'samir')
  const { id } = (await samir.post('/lms/applications', form)).json as ApplicationView
  const { text } = await samir.get(`/lms/applications/${id}`, { accept: 'text/html' })
  const [, link] = /[?&]link=([\w-]+)/.exec(text) ?? []
  const ceri = await signedIn(url, 'ceri')
  await ceri.post(`/lms/applications/${id}/steps`, { to: 'manager-agreed', link })
  return { id, samir }
}
type Browser = Awaited<ReturnType<typeof signedIn>>

test('a licence that was approved on the page is entered by one command, once, and the applicant sees it', async () => {
  const { dir, url, text, moothall } = await council()
  const other = '- { holder: aaaa2222, name: Non Keepwell, post: clerk }\n'
  writeFileSync(join(dir, peopleFile), other)
  const { id, samir } = await agreedOn(url, licence)
  const nia = await signedIn(url, 'nia')
  await nia.post(`/lms/applications/${id}/steps`, { to: 'approved', reason: 'Do.' })
  expect((await moothall()).out).toContain(`${id}  licence  assistant  approved`)

  const done = await moothall('approve', id)
  expect(done.err).toBe('')
  expect(done.out).toContain('Written: content/registers/')
  expect(text('licences')).toContain(`  application: ${id}`)
  expect(text('licences')).toContain('- id: licence-001')
  expect(text('licences')).toContain(`  issued_on: ${today}\n  expires_on: 2027-11-23`)
  expect(text('applications')).toMatch(/to: approved\n {6}by: clerk\n {6}reason:\n {8}en: Do\./)
  expect(text('applications')).not.toContain('Samir')
  const people = readFileSync(join(dir, peopleFile), 'utf8')
  expect(people.startsWith(other)).toBe(true)
  expect(people.slice(other.length)).toMatch(
    /^- holder: \w{8}\n {2}name: Samir Ali\n {2}post: assistant\n {2}learner: samir\n$/,
  )
  const holder = people.slice(other.length + 10, other.length + 18)
  expect(text('licences')).toContain(`  holder: ${holder}`)
  expect((await samir.get(`/lms/applications/${id}`)).json).toMatchObject({ state: 'active' })
  expect((await moothall('approve', id)).out).toContain('nothing was changed')
  const { findings } = await loadSite(dir)
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
})

test('an account is decided by the command: a trial first, a fault stops all of it, then it is proposed', async () => {
  const { dir, url, text, moothall, asPerson, before } = await council()
  const { id, samir } = await agreedOn(url, account)
  const was = before()
  const trial = await moothall('approve', id, '--dry-run')
  expect(trial.out).toContain('accounts.yaml: onnenreads-instagram')
  expect(before()).toBe(was)
  expect((await moothall('approve', id, '--by', 'clark')).err).toBe(
    'There is no post "clark". Did you mean "clerk"?',
  )
  // Somebody has entered the same account meanwhile.
  const accounts = join(dir, registerFile('accounts'))
  const sound = text('accounts')
  writeFileSync(
    accounts,
    sound
      .replace('platform: facebook', 'platform: instagram')
      .replace('@OnnenLibrary', '@onnenreads')
      .replace('www.facebook.com/OnnenLibrary', 'instagram.com/onnenreads/'),
  )
  const [faulty, unchanged] = [await asPerson('approve', id), before()]
  expect(faulty.code).toBe(1)
  expect(faulty.err).toContain('register/duplicate-handle')
  expect(faulty.err).toContain('Nothing was changed.')
  expect(before()).toBe(unchanged)
  expect(text('applications')).not.toContain(id)
  writeFileSync(accounts, sound)
  expect((await samir.get(`/lms/applications/${id}`)).json).toMatchObject({
    state: 'manager-agreed',
  })
  const log = text('applications')
  const done = await moothall('approve', id, '--reason', 'A good plan.', '--json')
  expect(JSON.parse(done.out)).toMatchObject({ kind: 'written', id })
  expect(text('accounts')).toContain('- id: onnenreads-instagram')
  expect(text('accounts')).toContain('url: https://www.instagram.com/OnnenReads')
  expect(text('accounts')).toContain('status: proposed')
  const seen = await samir.get(`/lms/applications/${id}`)
  expect(seen.json).toMatchObject({
    state: 'approved',
    log: [{}, {}, { to: 'approved', by: 'clerk', reason: 'A good plan.' }],
  })

  // Killed between the register and the log of decisions, which is written last: the same command goes on.
  writeFileSync(join(dir, registerFile('applications')), log)
  const other = await moothall('approve', id, '--by', 'librarian')
  expect(other.err).toContain('is approved already, by "clerk"')
  expect((await moothall('approve', id)).out).toContain('Written: ')
  expect(text('accounts').match(/id: onnenreads-instagram/g)).toHaveLength(1)
  expect(text('applications')).toContain(id)
})

test('a refusal needs a reason, and is told to the applicant; the register keeps that of an account', async () => {
  const { url, text, moothall } = await council()
  const { id, samir } = await agreedOn(url, account)
  expect((await moothall('refuse', id)).code).toBe(2)
  const done = await moothall('refuse', id, '--reason', 'Use the account of the library.')
  expect(done.code).toBe(0)
  expect((await samir.get(`/lms/applications/${id}`)).json).toMatchObject({ state: 'refused' })
  expect(text('applications')).toContain(id)
  const late = await moothall('approve', id)
  expect([late.code, late.err]).toEqual([
    1,
    `Application "${id}" is "refused", so it cannot become "approved".`,
  ])
})

test('an application that came as a file is received once, agreed and approved', async () => {
  const { dir, text, moothall, before } = await council()
  const file = join(dir, 'application.json')
  const { kind, ...answers } = { ...licence, platforms: 'facebook' }
  const made = { moothall: 'application', kind, language: 'en', made: '2026-11-20' }
  writeFileSync(file, JSON.stringify({ ...made, answers: { ...answers, post: 'page boy' } }))
  const was = before()
  const faulty = await moothall('receive', file)
  expect([faulty.code, faulty.err]).toEqual([
    1,
    `${file} is not complete:\n  post: Your post Choose from the list\n\nNothing was changed.`,
  ])
  expect(before()).toBe(was)
  writeFileSync(file, JSON.stringify({ ...made, answers }))
  const received = JSON.parse((await moothall('receive', file, '--json')).out) as { id: string }
  expect((await moothall('receive', file)).out).toContain('nothing was changed')
  expect((await moothall('approve', received.id)).err).toContain('who has not agreed yet')
  expect((await moothall('agree', received.id)).out).toContain('manager-agreed, by librarian')
  const done = await moothall('approve', received.id, '--name', 'Dai Price')
  expect(done.code).toBe(0)
  expect(text('licences')).toContain(received.id)
  // A people.yaml with one person in it would say that everybody else has left.
  expect(existsSync(join(dir, peopleFile))).toBe(false)
  expect(done.out).toMatch(/Add to people.yaml, .*: - { holder: \w{8}, name: Dai Price, post: ass/)
  writeFileSync(file, '{"moothall": "pony"}')
  expect((await moothall('receive', file)).err).toContain('is not an application')
})
