import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { settings } from '#model/settings.ts'
import { Browser, commitOf, form, seen, signedIn } from './support/browser.ts'
import { running, temporary, write } from './support/running.ts'
import { site } from './support/site.ts'

const cli = join(import.meta.dirname, '../../src/cli/moothall.ts')
/** Not `spawnSync`: the site is served by this very process. */
const lms = (...words: string[]) =>
  new Promise<{ status: number; stdout: string; stderr: string }>((resolve) => {
    const run = execFile(process.execPath, [cli, 'lms', ...words], (_, stdout, stderr) =>
      resolve({ status: run.exitCode ?? -1, stdout, stderr }),
    )
  })

function csv(text: string): string {
  const folder = temporary()
  write(folder, { 'staff.csv': text })
  return join(folder, 'staff.csv')
}
const head = 'identifier,name,service,starts,leaves\n'

test('a dry run says what would change and changes nothing; the run does it, and ends what leavers are signed in with', async () => {
  const { url, data } = await running()
  const megan = await signedIn(url)
  const ifan = await signedIn(url, 'ifan')
  const file = csv(
    `${head}ceri,Ceri Morgan,Libraries,2026-11-02,\nmegan,Megan Rees,Parks,,2026-01-31\n`,
  )
  const dry = await lms('people', 'import', file, '--data', data, '--dry-run')
  expect(dry).toEqual({
    status: 0,
    stderr: '',
    stdout: `Start:
  ceri  Ceri Morgan
Leave; what they are signed in with ends:
  megan  Megan Rees
1 start, 1 leave, 0 change, 0 stay as they are.
This was a trial: nothing was changed.
`,
  })
  expect((await megan.get('/lms/me')).json).toMatchObject({ signedIn: true })

  expect(await lms('people', 'import', file, '--data', data)).toMatchObject({ status: 0 })
  expect((await megan.get('/lms/me')).json).toMatchObject({ signedIn: false })
  expect((await ifan.get('/lms/me')).json).toMatchObject({ signedIn: true })
  expect(await megan.signIn('megan')).toMatchObject({ status: 403, json: { code: 'has-left' } })
  const page = await megan.post('/lms/sign-in', 'person=megan', { ...form, accept: 'text/html' })
  expect(page.text).toContain('Your account here has ended')
  expect((await lms('people', 'import', file, '--data', data)).stdout).toContain(
    '2 stay as they are.',
  )
})

test('a file with a fault changes nothing, and each row says what is wrong with it', async () => {
  const { url, data } = await running()
  const megan = await signedIn(url)
  const file = csv(`${head}megan,Megan Rees,,,2026-01-31\nifan,Ifan,,tomorrow,\n,Nobody,,,\n`)
  expect(await lms('people', 'import', file, '--data', data)).toEqual({
    status: 1,
    stdout: '',
    stderr: `moothall: staff.csv:3  "tomorrow" under "starts" must be a date such as 2026-11-22 or 22/11/2026.
staff.csv:4  There is no identifier.

Nothing was changed.
`,
  })
  expect((await megan.get('/lms/me')).json).toMatchObject({ signedIn: true })
})

test('a file that is not there, or not UTF-8, is said in a sentence', async () => {
  const data = temporary()
  const none = await lms('people', 'import', 'no-such.csv', '--data', data)
  expect(none).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('There is no file no-such.csv'),
  })
})

test('completions go to the personnel system as CSV, with no cell that a spreadsheet would run', async () => {
  const people = [{ id: 'mallory', name: '=HYPERLINK("http://evil.example","Megan")' }]
  const { endpoint } = site.settings
  const hostile = settings.parse({
    name: 'Moot',
    endpoint: { ...endpoint, development_people: people },
  })
  const { url, data } = await running({
    site: { ...site, settings: hostile },
    now: () => new Date('2026-11-22T12:00:00Z'),
  })
  const mallory = await signedIn(url, 'mallory')
  const { token } = await mallory.register('know-the-rules')
  await mallory.post('/lms/commits', commitOf(token, { cmi: seen('why', 'how') }))
  const file = csv(`${head}mallory,Mallory,@SUM(1),,\n`)
  expect((await lms('people', 'import', file, '--data', data)).status).toBe(0)
  expect((await lms('report', '--data', data, '--format', 'csv')).stdout).toBe(
    `\uFEFFidentifier,name,service,course,status,percent,completed,language\r\nmallory,"'=HYPERLINK(""http://evil.example"",""Megan"")","'@SUM(1)",know-the-rules,completed,,2026-11-22,en\r\n`,
  )
})

test('a PIN can be made and revoked by a command while the site is served', async () => {
  const { url, data } = await running({
    site: {
      ...site,
      settings: settings.parse({
        name: 'Moot',
        address: 'http://127.0.0.1',
        endpoint: { identity: { kiosk: true } },
      }),
    },
  })
  const made = await lms(
    'pins',
    'issue',
    'depot-7',
    '--name',
    'Dai Price',
    '--data',
    data,
    '--json',
  )
  const { pin } = JSON.parse(made.stdout)
  const dai = new Browser(url)
  const body = new URLSearchParams({ identifier: 'depot-7', pin }).toString()
  expect((await dai.post('/lms/sign-in/pin', body, form)).text).toContain(
    'Choose a PIN of your own',
  )
  expect((await lms('pins', 'revoke', 'depot-7', '--data', data)).stdout).toBe('It is revoked.\n')
  expect((await dai.post('/lms/sign-in/pin', body, form)).status).toBe(422)
  expect(await lms('pins', 'revoke', 'nobody', '--data', data)).toMatchObject({
    status: 1,
    stderr: 'moothall: Nobody has a PIN under "nobody".\n',
  })
})
