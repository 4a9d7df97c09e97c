/** Goes through a part as somebody would who presses whatever leads on, and answers what is asked. */
import type { Frame, Page } from 'playwright-core'
import { contentFrames } from './part.ts'

const ways = {
  on: /^\W*(next|continue|go on|forward|nesaf)\b/i,
  handIn: /^\W*(submit|check)\b/i,
  out: /^\W*(exit|finish|close|quit)\b/i,
}

/** Presses what leads on, at most `most` times. Answers how often it did. */
export async function walk(page: Page, most: number): Promise<number> {
  let steps = 0
  for (; steps < most; steps++) {
    await answer(page)
    if (!(await press(page, ways.on))) break
  }
  if (steps < most) await answer(page)
  return steps
}

/** Leaves by the part's own way out, if it has one. */
export const leaveByItself = (page: Page): Promise<boolean> => press(page, ways.out)

async function answer(page: Page): Promise<void> {
  for (const frame of contentFrames(page)) {
    const asked = await frame.evaluate(fill).catch(() => 0)
    if (asked > 0) await press(page, ways.handIn)
  }
}

async function press(page: Page, words: RegExp): Promise<boolean> {
  for (const frame of contentFrames(page)) {
    const pressed = await frame.evaluate(pressIn, words.source).catch(() => false)
    if (!pressed) continue
    await settled(page)
    return true
  }
  return false
}

/** Content says nowhere that it is ready, so its frames get a moment to load another page. */
async function settled(page: Page): Promise<void> {
  await page.waitForTimeout(120)
  await Promise.all(contentFrames(page).map(loaded))
}
const loaded = (frame: Frame): Promise<void> =>
  frame.waitForLoadState('load', { timeout: 5000 }).catch(() => {})

/** In the page: presses the first button or link that says so, and can be seen and used. */
function pressIn(source: string): boolean {
  const words = new RegExp(source, 'i')
  const all = document.querySelectorAll<HTMLElement>(
    'button, input[type=button], input[type=submit], a[href]',
  )
  for (const each of all) {
    const says = each instanceof HTMLInputElement ? each.value : (each.textContent ?? '')
    const usable = each.getClientRects().length > 0 && !each.matches(':disabled')
    if (!usable || !words.test(says.trim())) continue
    // The page may be gone before a click from outside has been answered.
    setTimeout(() => each.click(), 0)
    return true
  }
  return false
}

/** In the page: fills in what is asked, rightly where the page's own code says what is right. Answers how much. */
function fill(): number {
  const seen = (each: Element) => each.getClientRects().length > 0
  const radios = [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')].filter(seen)
  for (const name of new Set(radios.map((each) => each.name))) {
    const group = radios.filter((each) => each.name === name)
    const right = group.find((each) => each.closest('.correctAnswer')) ?? group[0]
    if (right) right.checked = true
  }
  const texts = [
    ...document.querySelectorAll<HTMLInputElement>('input[type=text], input:not([type])'),
  ].filter(seen)
  for (const each of texts)
    each.value = /\((\d+)\)/.exec(each.parentElement?.textContent ?? '')?.[1] ?? '1'
  return radios.length + texts.length
}
