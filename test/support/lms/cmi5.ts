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

export async function cmi5Lms(opened: Opened): Promise<Cmi5Lms> {
  /** One-time address of a token → the session that it is for. */
  const fetches = new Map<string, string>()
  const tokens = new Map<string, string>()
  const documents = new Map<string, string>()
  const all: Statement[] = []
  const errors: string[] = []
  let away = false

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
    if (!tokens.has(request.headers.authorization ?? '')) return json('no token', 401)
    if (!request.headers['x-experience-api-version']) return json('no version', 400)
    if (path === '/xapi/statements')
      return statements(JSON.parse(await bodyOf(request)) as Statement[])
    if (query.get('agent') !== JSON.stringify(actor)) return json('another agent', 403)
    const name = `${path} ${query.get('stateId') ?? query.get('profileId')}`
    if (request.method === 'PUT') {
      documents.set(name, await bodyOf(request))
      return { type: 'text/plain', body: '', status: 204, headers: cors }
    }
    const document = documents.get(name)
    return document === undefined ? json('nothing', 404) : json(JSON.parse(document))
  }

  function statements(added: Statement[]): Answering {
    const broken = brokenRules(all, added, { registration, actor })
    errors.push(...broken)
    if (broken.length > 0) return json(broken, 400)
    all.push(...added.filter(({ id }) => !all.some((each) => each.id === id)))
    return json(added.map(({ id }) => id))
  }

  const server = await listening(lrs)
  const content = await listening(async (_, path) => ({
    file: decodeURIComponent(path.slice(1)),
    from: opened,
  }))
  function launchAt(url: string, data: object): string {
    const session = randomUUID()
    const fetch = `/token/${session}`
    fetches.set(fetch, session)
    documents.set(
      '/xapi/activities/state LMS.LaunchData',
      JSON.stringify({
        contextTemplate: {
          contextActivities: { grouping: [{ id: 'https://example.org/publisher#au' }] },
          extensions: { 'https://w3id.org/xapi/cmi5/context/extensions/sessionid': session },
        },
        launchMode: 'Normal',
        masteryScore: 0.8,
        moveOn: 'CompletedAndPassed',
        ...data,
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
