/** The part that is playing: its frames, and the API that its host holds, which is used as content would use it. */
import type { Frame, Page } from 'playwright-core'

/** What a part can be asked and told, in the words of its version of SCORM. */
const words = {
  '1.2': {
    api: 'API',
    get: 'LMSGetValue',
    set: 'LMSSetValue',
    start: 'LMSInitialize',
    commit: 'LMSCommit',
    finish: 'LMSFinish',
    entry: 'cmi.core.entry',
    location: 'cmi.core.lesson_location',
    exit: 'cmi.core.exit',
    done: [
      ['cmi.core.score.raw', '90'],
      ['cmi.core.lesson_status', 'passed'],
    ],
  },
  '2004': {
    api: 'API_1484_11',
    get: 'GetValue',
    set: 'SetValue',
    start: 'Initialize',
    commit: 'Commit',
    finish: 'Terminate',
    entry: 'cmi.entry',
    location: 'cmi.location',
    exit: 'cmi.exit',
    done: [
      ['cmi.score.scaled', '0.9'],
      ['cmi.success_status', 'passed'],
      ['cmi.completion_status', 'completed'],
    ],
  },
} as const
type Version = keyof typeof words

export type Held = { entry: string; location: string; suspended: string }

export const contentFrames = (page: Page): Frame[] =>
  page.frames().filter((frame) => frame.url().includes('/package/'))

/** The page of the part itself: the frame that the host made. */
export const partFrame = (page: Page): Frame | undefined =>
  contentFrames(page).find((frame) => frame.parentFrame()?.url().includes('/moothall-host/'))

const hostFrame = (page: Page): Frame | undefined =>
  page.frames().find((frame) => frame.url().includes('/moothall-host/'))

async function call(page: Page, version: Version, code: string): Promise<unknown> {
  return hostFrame(page)?.evaluate(
    `(() => { const api = window.${words[version].api}; ${code} })()`,
  )
}

export type State = 'none' | 'waiting' | 'open' | 'ended'

/** `none`: the host offers no API, as for a page that is only looked at. `waiting`: the part has not called Initialize. */
export const stateOf = async (page: Page, version: Version): Promise<State> =>
  ((await call(
    page,
    version,
    `return !api ? 'none' : api.isTerminated() ? 'ended' : api.isInitialized() ? 'open' : 'waiting'`,
  ).catch(() => undefined)) ?? 'none') as State

export const held = async (page: Page, version: Version): Promise<Held> => {
  const { get, entry, location } = words[version]
  return (await call(
    page,
    version,
    `return { entry: api.${get}('${entry}'), location: api.${get}('${location}'), suspended: api.${get}('cmi.suspend_data') }`,
  )) as Held
}

export async function begin(page: Page, version: Version): Promise<void> {
  await call(page, version, `api.${words[version].start}('')`)
}

/** For a part that keeps nothing of its own: a place, as another part would, to be asked for again. */
export async function suspend(page: Page, version: Version, location?: string): Promise<void> {
  const { set, commit, exit, location: at } = words[version]
  await call(
    page,
    version,
    `${location === undefined ? '' : `api.${set}('${at}', '${location}');`} api.${set}('${exit}', 'suspend'); api.${commit}('')`,
  )
}

export async function pass(page: Page, version: Version): Promise<void> {
  const { set, finish, done } = words[version]
  const values = done.map(([name, value]) => `api.${set}('${name}', '${value}');`).join('')
  await call(page, version, `${values} api.${finish}('')`)
}

export type { Version }
