import { rm } from 'node:fs/promises'
import type { BrowserContext, Frame, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { AttemptView } from '../../../src/model/wire/attempt.ts'
import { startProfile } from '../../support/browser.ts'
import { kill, saving, savingSays, signIn } from '../../support/player/learner.ts'
import { content, startCourse } from './learner.ts'
import { single12 } from './packages.ts'
import { type Shelf, shelfWith } from './shelf.ts'
import { profileWith, type Storage, storages } from './storage.ts'

/** One package for each case, so that none meets what another has left. */
const cases = ['closed', 'killed', 'busy', 'failing', 'offline', 'large', 'tabs', 'kiosk', 'full']
const courses = cases.flatMap((name) => storages.map((storage) => `${name}-${storage}`))

let shelf: Shelf
const open: { profile: string; context: BrowserContext }[] = []
beforeAll(async () => {
  shelf = await shelfWith(
    Object.fromEntries(courses.map((id) => [id, { ...single12, 'which.css': `/* ${id} */` }])),
  )
}, 240_000)
afterEach(async () => {
  for (const { context } of open) await context.close().catch(() => {})
  for (const { profile } of open.splice(0)) await rm(profile, { recursive: true, force: true })
})
afterAll(() => shelf.remove())

type Device = { profile: string; context: BrowserContext; page: Page }

async function device(profile: string): Promise<Device> {
  const context = await startProfile(profile)
  open.push({ profile, context })
  const page = context.pages()[0] ?? (await context.newPage())
  page.setDefaultTimeout(15_000)
  return { profile, context, page }
}

/** Signs in anew: the cookie of a browser that is killed is often lost. */
async function plays(page: Page, name: string, course: string): Promise<void> {
  await signIn(page, shelf.url, name, `/learn/${course}/`)
  await startCourse(page)
  await content(page).locator('#at').waitFor()
}

const at = (page: Page): Promise<string | null> => content(page).locator('#at').textContent()
const goOn = (page: Page): Promise<void> =>
  content(page).getByRole('button', { name: 'Go on' }).click()
const answer = (page: Page): Promise<string | null> =>
  content(page).locator('#answer').textContent()
const part = (page: Page): Frame => page.frames().find((each) => each.url().includes('/package/'))!
const record = (page: Page, course: string): Promise<AttemptView> =>
  page.evaluate(async (id) => (await fetch(`/lms/attempts/${id}`)).json(), course)
const kept = async (page: Page, course: string): Promise<string | undefined> =>
  JSON.parse((await record(page, course)).suspend_data ?? '{}').scos?.only?.suspend_data

/** What the journal on the disk holds of the part: IndexedDB has answered, so a killed browser keeps it. */
const durable = (page: Page, course: string): Promise<number> =>
  page.evaluate(
    (id) =>
      new Promise<number>((done, fail) => {
        const opening = indexedDB.open('moothall-journal')
        opening.onerror = () => fail(opening.error)
        opening.onsuccess = () => {
          const asking = opening.result.transaction('states').objectStore('states').getAll()
          asking.onsuccess = () => {
            opening.result.close()
            const state = asking.result.find((each) => each.course === id || each.key?.[1] === id)
            done(Number((state?.state ?? state)?.scos?.only?.suspend_data ?? 0))
          }
        }
      }),
    course,
  )

describe.each(storages)('with storage in frames %s', (storage: Storage) => {
  test('a tab that is closed keeps what was committed', async () => {
    const course = `closed-${storage}`
    const { context, page } = await device(await profileWith(storage))
    await plays(page, 'Megan Rees', course)
    await goOn(page)
    await goOn(page)
    await savingSays(page, '(Saved on this device|Recorded)')
    const other = await context.newPage()
    await page.close({ runBeforeUnload: true })
    await other.goto(`${shelf.url}/learn/${course}/`)
    await startCourse(other)
    expect(await at(other)).toBe('Step 2, entry resume')
  })

  test('a browser that is killed keeps what the page had called saved', async () => {
    const course = `killed-${storage}`
    const profile = await profileWith(storage)
    const first = await device(profile)
    await plays(first.page, 'Megan Rees', course)
    await shelf.stop()
    await goOn(first.page)
    await goOn(first.page)
    await savingSays(first.page, '(Saved on this device|Waiting to send)')
    await kill(first.context)
    await shelf.start()
    const { page } = await device(profile)
    await plays(page, 'Megan Rees', course)
    expect(await at(page)).toBe('Step 2, entry resume')
    await savingSays(page, 'Recorded')
    expect(await kept(page, course)).toBe('2')
  })

  test('a browser that is killed in the middle of many commits goes back behind none that was on the disk', async () => {
    const course = `busy-${storage}`
    const profile = await profileWith(storage)
    for (const least of [3, 12, 30]) {
      const first = await device(profile)
      await plays(first.page, 'Megan Rees', course)
      const before = Number(/Step (\d+)/.exec((await at(first.page)) ?? '')?.[1])
      await part(first.page).evaluate(
        "setInterval(() => document.getElementById('on').click(), 15)",
      )
      let safe = 0
      while (safe < before + least) safe = await durable(first.page, course)
      await kill(first.context)
      const { page, context } = await device(profile)
      await plays(page, 'Megan Rees', course)
      expect(Number(/Step (\d+)/.exec((await at(page)) ?? '')?.[1])).toBeGreaterThanOrEqual(safe)
      await context.close()
    }
  })

  test('while the endpoint answers 500 nothing is lost, and it is recorded when it is well again', async () => {
    const course = `failing-${storage}`
    const { page } = await device(await profileWith(storage))
    await plays(page, 'Megan Rees', course)
    await page.route('**/lms/commits', (route) => route.fulfill({ status: 500, body: 'Oh' }))
    await goOn(page)
    await goOn(page)
    await savingSays(page, 'Waiting to send')
    expect(await durable(page, course)).toBe(2)
    await page.unroute('**/lms/commits')
    await savingSays(page, 'Recorded')
    expect(await kept(page, course)).toBe('2')
  })

  test('what is done without a network survives a kill, and is recorded later', async () => {
    const course = `offline-${storage}`
    const profile = await profileWith(storage)
    const first = await device(profile)
    await plays(first.page, 'Megan Rees', course)
    await first.context.setOffline(true)
    await goOn(first.page)
    await savingSays(first.page, '(Saved on this device|Waiting to send)')
    await kill(first.context)
    const { page } = await device(profile)
    await plays(page, 'Megan Rees', course)
    expect(await at(page)).toBe('Step 1, entry resume')
    await savingSays(page, 'Recorded')
    expect(await kept(page, course)).toBe('1')
  })

  test.each([
    ['three bytes each', '字'],
    ['that JSON has to escape', '"'],
  ])('64,000 characters of %s come back as they were, after a kill too', async (_, letter) => {
    const course = `large-${storage}`
    const profile = await profileWith(storage)
    const first = await device(profile)
    await plays(first.page, letter === '"' ? 'Ifan Hughes' : 'Megan Rees', course)
    const commit = `api.LMSSetValue('cmi.suspend_data', '${letter}'.repeat(64000)), api.LMSCommit('')`
    expect(await part(first.page).evaluate(commit)).toBe('true')
    await savingSays(first.page, 'Recorded')
    await kill(first.context)
    const { page } = await device(profile)
    await plays(page, letter === '"' ? 'Ifan Hughes' : 'Megan Rees', course)
    const same = `api.LMSGetValue('cmi.suspend_data') === '${letter}'.repeat(64000)`
    expect(await part(page).evaluate(same)).toBe(true)
    expect(await kept(page, course)).toBe(letter.repeat(64_000))
  })

  test('a second tab waits until it is told to go on, and goes on where the first one was', async () => {
    const course = `tabs-${storage}`
    const { page, context } = await device(await profileWith(storage))
    await plays(page, 'Megan Rees', course)
    const second = await context.newPage()
    second.setDefaultTimeout(15_000)
    await second.goto(`${shelf.url}/learn/${course}/`)
    await second.getByText('This is open in another tab').waitFor()
    expect(await second.getByRole('button', { name: /the course$/ }).count()).toBe(0)
    for (let step = 0; step < 3; step++) await goOn(page)
    await savingSays(page, 'Recorded')

    await second.getByRole('button', { name: 'Go on in this tab' }).click()
    await startCourse(second)
    expect(await at(second)).toBe('Step 3, entry resume')
    await page.getByText('This is open in another tab').waitFor()
    expect(await page.locator('iframe').count()).toBe(0)
    await goOn(second)
    await savingSays(second, 'Recorded')
    expect(await kept(second, course)).toBe('4')
    await second.close()
    await page.getByRole('button', { name: 'Go on with the course' }).click()
    expect(await at(page)).toBe('Step 4, entry resume')
  })

  test('two learners at one machine each keep their own, also what the first had not sent', async () => {
    const course = `kiosk-${storage}`
    const { page, context } = await device(await profileWith(storage))
    await plays(page, 'Megan Rees', course)
    await page.route('**/lms/commits', (route) => route.abort())
    await goOn(page)
    await goOn(page)
    await savingSays(page, '(Saved on this device|Waiting to send)')
    const other = await context.newPage()
    other.setDefaultTimeout(15_000)
    await page.close()

    await plays(other, 'Ifan Hughes', course)
    expect(await at(other)).toBe('Step 0, entry ab-initio')
    await goOn(other)
    await savingSays(other, 'Recorded')
    expect(await kept(other, course)).toBe('1')
    await other.close()

    const again = await context.newPage()
    again.setDefaultTimeout(15_000)
    await plays(again, 'Megan Rees', course)
    expect(await at(again)).toBe('Step 2, entry resume')
    await savingSays(again, 'Recorded')
    expect(await kept(again, course)).toBe('2')
  })

  test('a device that is full says so, and what is done is still sent', async () => {
    const course = `full-${storage}`
    const { page, context } = await device(await profileWith(storage))
    await plays(page, 'Megan Rees', course)
    if (storage === 'available') {
      await part(page).evaluate(`(() => {
        for (let size = 1 << 20, n = 0; size > 0; n++)
          try { localStorage.setItem('filler' + n, 'x'.repeat(size)) } catch { size >>= 1 }
      })()`)
      await goOn(page)
      expect(await answer(page)).toBe('Commit said false')
      await page.getByText('this device has no room for it').waitFor()
    } else {
      const session = await context.newCDPSession(page)
      await session.send('Storage.overrideQuotaForOrigin', { origin: shelf.url, quotaSize: 1 })
      await part(page).evaluate(
        "api.LMSSetValue('cmi.comments', 'x'), api.LMSSetValue('cmi.suspend_data', '1'), api.LMSCommit('')",
      )
    }
    await expect.poll(() => kept(page, course), { timeout: 15_000 }).toBe('1')
    expect(await saving(page).textContent()).toMatch(/^(Recorded|Not saved)/)
  })
})
