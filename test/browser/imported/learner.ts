/** What somebody does with an imported course in a real browser, and what they see. */
import { rm } from 'node:fs/promises'
import type { BrowserContext, FrameLocator, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { AttemptView } from '../../../src/model/wire/attempt.ts'
import { newProfile, startProfile } from '../../support/browser.ts'
import { signIn } from '../../support/player/learner.ts'
import type { Shelf } from './shelf.ts'

const profiles: { path: string; context: BrowserContext }[] = []

export async function closeDevices(): Promise<void> {
  for (const { path, context } of profiles) {
    await context.close().catch(() => {})
    await rm(path, { recursive: true, force: true })
  }
}

/** A device with a profile on disk; the same `path` again is the same device. */
export async function device(
  path?: string,
): Promise<{ page: Page; context: BrowserContext; path: string }> {
  const profile = path ?? (await newProfile())
  const context = await startProfile(profile)
  profiles.push({ path: profile, context })
  const page = context.pages()[0] ?? (await context.newPage())
  page.setDefaultTimeout(10_000)
  return { page, context, path: profile }
}

export async function learnerAt(shelf: Shelf, name: string, course: string) {
  const here = await device()
  await signIn(here.page, shelf.url, name, `/learn/${course}/`)
  return here
}

export const record = (page: Page, course: string): Promise<AttemptView> =>
  page.evaluate(async (id) => (await fetch(`/lms/attempts/${id}`)).json(), course)

/** The content, two frames deep: the host's own page, and in it the part. */
export const content = (page: Page): FrameLocator =>
  page.frameLocator('[data-stage] iframe').frameLocator('iframe')

export const startCourse = (page: Page): Promise<void> =>
  page.getByRole('button', { name: /^(Start|Go on with) the course$/ }).click()

export const at = (page: Page, text: string) => content(page).getByText(text).waitFor()

/** Asks the frames anew each time: a wait that begins while one frame takes the place of another never ends. */
export const shows = (page: Page, text: string) => shown(content(page), text)

export const shown = (part: FrameLocator, text: string) =>
  expect
    .poll(
      () =>
        part
          .locator('body')
          .innerText({ timeout: 2000 })
          .catch(() => ''),
      { timeout: 20_000 },
    )
    .toContain(text)

/**
 * A click on a button of the page, once what it scrolled to is on the screen. Chromium hands a click to the frame of
 * another site by the picture of before, and a test that clicks in the same instant would click into the part.
 */
export async function click(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name, exact: true }).first()
  await button.scrollIntoViewIfNeeded()
  await page.evaluate(
    () =>
      new Promise((resolve) =>
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(0))),
      ),
  )
  await button.click()
}

/** A button of the part itself. */
export const press = (page: Page, name: string) =>
  content(page).getByRole('button', { name, exact: true }).click()

/** What the table of contents says of its parts, those that can be opened in brackets. */
export const contents = (page: Page): Promise<string[]> =>
  page.locator('[data-contents] [data-part]').evaluateAll((lines) =>
    lines.map((line) =>
      [...line.querySelectorAll('button, [data-part-title], .mh-meta')]
        .map((each) => (each.tagName === 'BUTTON' ? `[${each.textContent}]` : each.textContent))
        .filter(Boolean)
        .join(' '),
    ),
  )
