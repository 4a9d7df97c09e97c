import { rm } from 'node:fs/promises'
import type { BrowserContext, Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startProfile } from '../../support/browser.ts'
import { savingSays, signIn } from '../../support/player/learner.ts'
import { content, startCourse } from './learner.ts'
import { hostile, single12 } from './packages.ts'
import { type Shelf, shelfWith } from './shelf.ts'
import { profileWith } from './storage.ts'

let shelf: Shelf
let profile: string
let context: BrowserContext
beforeAll(async () => {
  shelf = await shelfWith({ hostile, one: single12, other: { ...single12, 'more.css': '' } })
  profile = await profileWith('available')
  context = await startProfile(profile)
})
afterAll(async () => {
  await context.close()
  await rm(profile, { recursive: true, force: true })
  await shelf.remove()
})

type Inside = { page: Page; frame: Frame; host: Frame }

/** A learner who has started a course, and the frames of the course. */
async function inside(name: string, course: string): Promise<Inside> {
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  await signIn(page, shelf.url, name, `/learn/${course}/`)
  await startCourse(page)
  await content(page).getByRole('heading').first().waitFor()
  const find = (part: string) => page.frames().find((each) => each.url().includes(part))!
  return { page, frame: find('/package/'), host: find('/moothall-host/') }
}

/** What code of the package gets: its value, or the name of the error. */
const tries = (frame: Frame, code: string): Promise<unknown> =>
  frame.evaluate(
    `(async () => { try { return await (${code}) } catch (error) { return error.name } })()`,
  )

const record = (page: Page, course: string): Promise<unknown> =>
  page.evaluate(async (id) => (await fetch(`/lms/attempts/${id}`)).json(), course)

test('a package cannot lead the page around it away, not even when somebody has clicked in it', async () => {
  const { page, frame } = await inside('Megan Rees', 'hostile')
  const before = page.url()
  await frame.evaluate("document.body.innerHTML = '<button id=go>Go</button>'")
  await frame.evaluate(
    "go.onclick = () => { try { top.location.href = 'about:blank#gone' } catch (error) { go.textContent = error.name } }",
  )
  await frame.locator('#go').click()
  expect(await frame.locator('#go').textContent()).toBe('SecurityError')
  expect(await tries(frame, "parent.parent.location.replace('about:blank')")).toBe('SecurityError')
  expect(page.url()).toBe(before)
  await page.close()
})

test('a package in a window of its own cannot lead the page that opened it away', async () => {
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  await signIn(page, shelf.url, 'Megan Rees', '/learn/hostile/')
  const opening = context.waitForEvent('page')
  await page.getByRole('button', { name: 'Open in a new window' }).click()
  const opened = await opening
  await opened.frameLocator('iframe').frameLocator('iframe').getByRole('heading').waitFor()
  const frame = opened.frames().find((each) => each.url().includes('/package/'))!
  const before = page.url()
  for (const code of [
    "top.opener.location.replace('about:blank')",
    "top.opener.location = 'about:blank'",
    "top.location.replace('about:blank')",
    "parent.opener.location.replace('about:blank')",
    'top.opener.document.title',
  ])
    expect(await tries(frame, code)).toMatch(/SecurityError|TypeError/)
  expect([page.url(), opened.url()]).toEqual([before, 'about:blank'])
  await page.close()
  await opened.close()
})

test('a package that commits without end is written down as often as anybody could read', async () => {
  const { page, host } = await inside('Ifan Hughes', 'hostile')
  await host.evaluate(`(() => {
    API.LMSInitialize('')
    for (let n = 1; n <= 3000; n++) {
      API.LMSSetValue('cmi.suspend_data', String(n).padStart(60000, '.'))
      API.LMSCommit('')
    }
  })()`)
  const stored = async () => ((await record(page, 'hostile')) as { version?: number }).version ?? 0
  const last = async () =>
    /\.3000"/.test(
      ((await record(page, 'hostile')) as { suspend_data?: string }).suspend_data ?? '',
    )
  await expect.poll(last, { timeout: 60_000 }).toBe(true)
  expect(await stored()).toBeLessThan(200)
  await page.close()
})

test('entries for another learner, another part or another course are not taken, nor what is too big', async () => {
  const { page, host } = await inside('Megan Rees', 'hostile')
  const entry = (more: object) => ({
    moothall: 'entry',
    entry: {
      id: '00000000-0000-4000-8000-000000000001',
      learner: 'somebody-else',
      sco: 'only',
      final: false,
      at: '2026-11-22T10:00:00.000Z',
      seconds: 1,
      cmi: { completion_status: 'completed' },
      ...more,
    },
  })
  const me = await host.evaluate<string>(
    "API.LMSInitialize(''), API.LMSGetValue('cmi.core.student_id')",
  )
  const forged = [
    entry({}),
    entry({ learner: me, sco: 'licence-to-post' }),
    entry({ learner: me, course: 'one' }),
    entry({ learner: me, cmi: { suspend_data: 'x'.repeat(64_001) } }),
    entry({ learner: me, cmi: { completion_status: 'completed', more: 1 } }),
    { moothall: 'ready', pending: [entry({}).entry] },
    { moothall: 'start' },
    'text',
    null,
  ]
  for (const message of forged)
    await host.evaluate(`parent.postMessage(${JSON.stringify(message)}, '${shelf.url}')`)
  // The genuine one comes last: when it is on record, the others have been heard.
  const genuine = entry({
    id: '00000000-0000-4000-8000-000000000002',
    learner: me,
    cmi: { completion_status: 'incomplete' },
  })
  await host.evaluate(`parent.postMessage(${JSON.stringify(genuine)}, '${shelf.url}')`)
  await expect
    .poll(() => record(page, 'hostile'), { timeout: 15_000 })
    .toMatchObject({ status: 'in progress', version: 1, seen: [] })
  expect(await record(page, 'one')).toMatchObject({ status: 'not started' })
  await page.close()
})

test('a package cannot get the host page of another package to open inside it', async () => {
  const { page, frame } = await inside('Megan Rees', 'hostile')
  const other = `http://one.localhost:${shelf.port}/moothall-host/`
  await frame.evaluate(
    `new Promise((done) => { const f = document.createElement('iframe'); f.onload = done; f.src = '${other}'; document.body.append(f) })`,
  )
  const opened = page.frames().filter((each) => each.url().startsWith(other))
  for (const each of opened) expect(await each.content()).not.toContain('data-package')
  await page.close()
})

test('what a package leaves in the browser is not there for the next learner at the same machine', async () => {
  const megan = await inside('Megan Rees', 'other')
  await megan.frame.evaluate(`(async () => {
    localStorage.setItem('answers', 'of Megan')
    document.cookie = 'answers=of-megan; path=/; max-age=9999'
    await new Promise((done) => { indexedDB.open('answers').onsuccess = done })
    await (await caches.open('answers')).put('/package/kept', new Response('of Megan'))
  })()`)
  await content(megan.page).getByRole('button', { name: 'Go on' }).click()
  await savingSays(megan.page, 'Recorded')
  await megan.page.close()

  const ifan = await inside('Ifan Hughes', 'other')
  expect(
    await tries(
      ifan.frame,
      `(async () => [
        Object.keys(localStorage).join(),
        document.cookie,
        (await indexedDB.databases()).map((each) => each.name).join(),
        (await caches.keys()).join(),
        (await fetch('/package/kept')).status,
      ])()`,
    ),
  ).toEqual([expect.not.stringContaining('answers'), '', '', '', 404])
  expect(await content(ifan.page).locator('#at').textContent()).toBe('Step 0, entry ab-initio')
  await ifan.page.close()

  const again = await inside('Megan Rees', 'other')
  expect(await tries(again.frame, "localStorage.getItem('answers')")).toBe('of Megan')
  expect(await content(again.page).locator('#at').textContent()).toBe('Step 1, entry resume')
  await again.page.close()
})

test('hundreds of cookies of a package sign nobody out', async () => {
  const { page, frame } = await inside('Megan Rees', 'hostile')
  await frame.evaluate(`for (let n = 0; n < 400; n++) {
    document.cookie = 'c' + n + '=' + 'x'.repeat(3000) + '; path=/'
    document.cookie = 'd' + n + '=1; path=/; domain=localhost'
    document.cookie = 'moothall_session=stolen' + n + '; path=/p' + n + '; domain=.localhost'
  }`)
  const me = await page.evaluate(async () => (await fetch('/lms/me')).json())
  expect(me).toMatchObject({ signedIn: true, learner: { name: 'Megan Rees' } })
  await page.close()
})
