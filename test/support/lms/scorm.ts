/** An LMS of one learner: it unpacks a SCORM package, starts it, and keeps what it commits. */
import { readFile } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { type Answering, listening } from './listening.ts'
import type { Opened } from './opened.ts'

export type Way = 'frame' | 'nested' | 'popup'
export type Cmi = Record<string, unknown>
type Row = { cmi?: Cmi; ended?: boolean; errors?: string[]; calls?: number }

export type ScormLms = {
  /** Where the LMS's own page starts the course. */
  start(way: Way, settings?: object): string
  /** An LMS page that has no API, or one that answers "false" to the calls whose words hold `refuse`. */
  startWithoutApi(): string
  startRefusing(refuse: string): string
  /** The data model as it was last committed. */
  cmi(): Cmi
  /** Seconds, over all sessions. */
  time(): number
  ended(): boolean
  /** Everything that the package said wrong, as the LMS saw it. */
  errors(): string[]
  /** How many calls of this session stored or changed something. */
  calls(): number
  url: string
  close(): Promise<void>
}

const here = import.meta.dirname
const scormAgain = join(here, '../../../node_modules/scorm-again/dist/esm')

export async function scormLms(version: '1.2' | '2004', opened: Opened): Promise<ScormLms> {
  let row: Row = {}
  let earlier = 0

  async function answer(request: IncomingMessage, path: string): Promise<Answering> {
    if (path === '/record' && request.method === 'POST') {
      const chunks: Buffer[] = []
      for await (const chunk of request) chunks.push(chunk as Buffer)
      row = JSON.parse(Buffer.concat(chunks).toString()) as Row
      return { type: 'text/plain', body: '' }
    }
    if (path === '/record') {
      earlier += sessionTime(row.cmi)
      const cmi = row.cmi && launched(row.cmi, earlier, version)
      if (cmi) row = { ...row, cmi, ended: false }
      return { type: 'application/json', body: JSON.stringify({ cmi }) }
    }
    if (path === '/lms.html')
      return { type: 'text/html', body: await readFile(join(here, 'scorm.html')) }
    // Two frames deep, as some LMSs have it.
    if (path === '/nested.html')
      return {
        type: 'text/html',
        body: '<!doctype html><title>A frame</title><iframe title="inner" src="/content/index.html" style="width:100%;height:85vh"></iframe>',
      }
    if (path.startsWith('/scorm-again/'))
      return { type: 'text/javascript', body: await readFile(join(scormAgain, path.slice(13))) }
    return { file: decodeURIComponent(path.replace('/content/', '')), from: opened }
  }

  const { url, close } = await listening(answer)
  const query = (values: Record<string, string>) =>
    `${url}/lms.html?${new URLSearchParams({ version, ...values })}`
  return {
    url,
    close,
    start: (way, settings = {}) => query({ way, settings: JSON.stringify(settings) }),
    startWithoutApi: () => query({ way: 'frame', api: 'none' }),
    startRefusing: (refuse) => query({ way: 'frame', refuse }),
    cmi: () => row.cmi ?? {},
    time: () => earlier + sessionTime(row.cmi),
    ended: () => row.ended === true,
    errors: () => row.errors ?? [],
    calls: () => row.calls ?? 0,
  }
}

/** What an LMS does with the data model before the next session: it says how it is entered, and counts its time from nothing. */
function launched(cmi: Cmi, seconds: number, version: '1.2' | '2004'): Cmi {
  const { suspend_data, ...others } = cmi
  const core = (version === '1.2' ? others['core'] : others) as Cmi
  const { session_time: _, exit, ...kept } = core
  const next = {
    ...kept,
    entry: exit === 'suspend' ? 'resume' : '',
    total_time: version === '1.2' ? timespan(seconds) : `PT${seconds}S`,
  }
  // What was left normally is not resumed.
  const data = exit === 'suspend' && suspend_data ? { suspend_data } : {}
  return version === '1.2' ? { ...others, ...data, core: next } : { ...next, ...data }
}

const timespan = (seconds: number): string => `0000:00:${seconds.toFixed(2).padStart(5, '0')}`

function sessionTime(cmi: Cmi | undefined): number {
  const core = (cmi?.['core'] ?? cmi) as Cmi | undefined
  const text = String(core?.['session_time'] ?? '')
  const timespan = /^(\d+):(\d+):([\d.]+)$/.exec(text)
  const duration = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?$/.exec(text)
  const [, hours = 0, minutes = 0, rest = 0] = timespan ?? duration ?? []
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(rest)
}
