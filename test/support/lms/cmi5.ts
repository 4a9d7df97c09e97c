/** An LMS with an LRS of its own, on another origin than the content: it launches a cmi5 package and holds it to the rules. */
import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { type Answering, listening } from './listening.ts'
import type { Opened } from './opened.ts'
import { brokenRules, type Statement } from './rules.ts'

export type Cmi5Lms = {
  /** The address of one launch: a session of its own. */
  launch(data?: object): string
  /** The same for a unit that is somewhere else. */
  launchAt(url: string, data?: object): string
  /** Where the LRS is. */
  origin: string
  statements(): Statement[]
  /** Names of verbs, for each session, in the order of their times. */
  told(): string[][]
  state(): Record<string, unknown> | undefined
  /** What was said against the rules, or refused. */
  errors(): string[]
  /** The LRS answers 503, and then again as it should. */
  goAway(away: boolean): void
  /** The LRS answers 403 to everything, as for somebody who has been barred. */
  bar(barred: boolean): void
  /** The LRS knows no token any more. */
  forgetTokens(): void
  /** Somebody else got the token of a launch first. */
  spend(launch: string): Promise<void>
  /** The sessions that began and never said that they ended, when another was launched. */
  abandoned(): number
  /** Whether the course counts as done, by its `moveOn`. */
  satisfied(): boolean
  close(): Promise<void>
}

export const actor = {
  objectType: 'Agent',
  name: 'Samir Ali',
  account: { homePage: 'https://lms.dyffryn-onnen.example', name: 'samir' },
}
const registration = '7d0c9fd4-0000-4000-8000-7d0c9fd40001'
const activity = 'https://lms.dyffryn-onnen.example/activities/1'
const cors = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': 'authorization, content-type, x-experience-api-version',
  'access-control-allow-methods': 'GET, PUT, POST',
}

type Session = {
  data: { masteryScore?: number; moveOn?: string; launchMode?: string }
  /** What the unit has asked for: it must before it says anything. */
  read: Set<string>
  state: 'launched' | 'begun' | 'ended' | 'abandoned'
}

/** At the address of one before it where `at` is given: pages are built for the address of their LRS. */
export async function cmi5Lms(opened: Opened, at?: URL): Promise<Cmi5Lms> {
  /** One-time address of a token → the session that it is for. */
  const fetches = new Map<string, string>()
  const tokens = new Map<string, string>()
  const documents = new Map<string, string>()
  const all: Statement[] = []
  const errors: string[] = []
  const sessions = new Map<string, Session>()
  let away = false
  let barred = false

  const json = (value: unknown, status = 200): Answering => ({
    type: 'application/json',
    body: JSON.stringify(value),
    status,
    headers: cors,
  })

  async function lrs(
    request: IncomingMessage,
    path: string,
    query: URLSearchParams,
  ): Promise<Answering> {
    if (request.method === 'OPTIONS') return json({})
    if (path.startsWith('/token/')) {
      const session = fetches.get(path)
      fetches.delete(path)
      if (!session || request.method !== 'POST')
        return json({ 'error-code': '1', 'error-text': 'The token has been given already.' })
      const token = Buffer.from(`user:${session}`).toString('base64')
      tokens.set(`Basic ${token}`, session)
      return json({ 'auth-token': token })
    }
    if (away) return json('The LRS is being mended', 503)
    if (barred) return json('You may not report to this LRS', 403)
    const id = tokens.get(request.headers.authorization ?? '')
    const session = id === undefined ? undefined : sessions.get(id)
    if (id === undefined || session === undefined) return json('The token is not known', 401)
    if (session.state === 'abandoned') return json('The session was abandoned', 403)
    if (!request.headers['x-experience-api-version']) return json('no version', 400)
    if (path === '/xapi/statements')
      return statements([JSON.parse(await bodyOf(request))].flat() as Statement[], id, session)
    if (query.get('agent') !== JSON.stringify(actor)) return json('another agent', 403)
    const name = `${path} ${query.get('stateId') ?? query.get('profileId')}`
    if (request.method === 'PUT') {
      documents.set(name, await bodyOf(request))
      return { type: 'text/plain', body: '', status: 204, headers: cors }
    }
    session.read.add(query.get('stateId') ?? query.get('profileId') ?? '')
    const document = documents.get(name)
    return document === undefined ? json('nothing', 404) : json(JSON.parse(document))
  }

  function statements(added: Statement[], id: string, session: Session): Answering {
    const unread = ['LMS.LaunchData', 'cmi5LearnerPreferences'].filter(
      (each) => !session.read.has(each),
    )
    const broken = [
      ...unread.map((each) => `a statement before ${each} was read`),
      ...brokenRules(all, added, { registration, actor, activity, session: id, ...session.data }),
    ]
    errors.push(...broken)
    if (broken.length > 0) return json(broken, 400)
    all.push(...added.filter(({ id }) => !all.some((each) => each.id === id)))
    session.state = added.some(({ verb }) => verb.id.endsWith('/terminated')) ? 'ended' : 'begun'
    return json(added.map(({ id }) => id))
  }

  const server = await listening(lrs, Number(at?.port ?? 0))
  const content = await listening(async (_, path) => ({
    file: decodeURIComponent(path.slice(1)),
    from: opened,
  }))
  function launchAt(url: string, data: object): string {
    // One session at a time: what has not ended by now never will.
    for (const each of sessions.values()) if (each.state === 'begun') each.state = 'abandoned'
    const session = randomUUID()
    const fetch = `/token/${session}`
    fetches.set(fetch, session)
    const launched = {
      launchMode: 'Normal',
      masteryScore: 0.8,
      moveOn: 'CompletedAndPassed',
      ...data,
    }
    sessions.set(session, { data: launched, read: new Set(), state: 'launched' })
    documents.set(
      '/xapi/activities/state LMS.LaunchData',
      JSON.stringify({
        contextTemplate: {
          contextActivities: { grouping: [{ id: 'https://example.org/publisher#au' }] },
          extensions: { 'https://w3id.org/xapi/cmi5/context/extensions/sessionid': session },
        },
        ...launched,
      }),
    )
    return `${url}?${new URLSearchParams({
      endpoint: `${server.url}/xapi`,
      fetch: `${server.url}${fetch}`,
      actor: JSON.stringify(actor),
      registration,
      activityId: activity,
    })}`
  }

  return {
    origin: server.url,
    launch: (data = {}) => launchAt(`${content.url}/index.html`, data),
    launchAt: (url, data = {}) => launchAt(url, data),
    statements: () => all,
    told() {
      const sessions = Map.groupBy(
        all.toSorted((a, b) => (a.timestamp < b.timestamp ? -1 : 1)),
        ({ context }) =>
          context.extensions['https://w3id.org/xapi/cmi5/context/extensions/sessionid'],
      )
      return [...sessions.values()].map((each) =>
        each.map(({ verb }) => verb.id.split('/').at(-1)!).filter((verb) => verb !== 'answered'),
      )
    },
    state: () => {
      const kept = documents.get('/xapi/activities/state moothall')
      return kept === undefined ? undefined : (JSON.parse(kept) as Record<string, unknown>)
    },
    errors: () => errors,
    goAway(now) {
      away = now
    },
    bar(now) {
      barred = now
    },
    forgetTokens() {
      tokens.clear()
    },
    async spend(launch) {
      await fetch(new URL(launch).searchParams.get('fetch') ?? '', { method: 'POST' })
    },
    abandoned: () => [...sessions.values()].filter(({ state }) => state === 'abandoned').length,
    satisfied() {
      const said = (verb: string) => all.some((each) => each.verb.id.endsWith(`/${verb}`))
      const moveOn = [...sessions.values()].at(-1)?.data.moveOn ?? 'NotApplicable'
      const rules: Record<string, boolean> = {
        Passed: said('passed'),
        Completed: said('completed'),
        CompletedAndPassed: said('completed') && said('passed'),
        CompletedOrPassed: said('completed') || said('passed'),
        NotApplicable: true,
      }
      return rules[moveOn] ?? false
    },
    async close() {
      await Promise.all([server.close(), content.close()])
    },
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}
