import { randomUUID } from 'node:crypto'
import type { AttemptView, Registration } from '#model/wire/attempt.ts'
import type { Commit } from '#model/wire/commit.ts'

type Answer = { status: number; headers: Headers; text: string; json: unknown }

/** What a browser does that matters to the endpoint: it keeps one cookie, and says where a request comes from. */
export class Browser {
  readonly url: string
  cookie: string | undefined

  constructor(url: string) {
    this.url = url
  }

  async send(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const answer = await fetch(this.url + path, {
      method,
      redirect: 'manual',
      headers: {
        ...(method === 'POST' && { 'sec-fetch-site': 'same-origin' }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(this.cookie !== undefined && { cookie: this.cookie }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const set = answer.headers.get('set-cookie')
    if (set !== null) this.cookie = set.includes('Max-Age=0') ? undefined : set.split(';')[0]
    const text = await answer.text()
    const isJson = answer.headers.get('content-type')?.includes('json') === true
    return {
      status: answer.status,
      headers: answer.headers,
      text,
      json: isJson ? JSON.parse(text) : undefined,
    }
  }

  get = (path: string, headers?: Record<string, string>) =>
    this.send('GET', path, undefined, headers)
  post = (path: string, body?: unknown, headers?: Record<string, string>) =>
    this.send('POST', path, body, headers)

  signIn = (person: string, back = '/') =>
    this.post('/lms/sign-in', new URLSearchParams({ person, back }).toString(), form)

  async register(course: string): Promise<Registration> {
    return (await this.post('/lms/registrations', { course, device: randomUUID() }))
      .json as Registration
  }

  async attempt(course: string): Promise<AttemptView> {
    return (await this.get(`/lms/attempts/${course}`)).json as AttemptView
  }
}

export const form = { 'content-type': 'application/x-www-form-urlencoded' }

export async function signedIn(url: string, person = 'megan'): Promise<Browser> {
  const browser = new Browser(url)
  await browser.signIn(person)
  return browser
}

/** A commit as the page makes it, with what a test cares about put in. */
export const commitOf = (token: string, rest: Partial<Commit> = {}): Commit => ({
  id: randomUUID(),
  token,
  sco: 'course',
  sequence: 1,
  final: false,
  language: 'en',
  at: '2026-11-22T09:30:00Z',
  cmi: {},
  ...rest,
})

export const seen = (...ids: string[]): Commit['cmi'] => ({
  objectives: ids.map((id) => ({ id, completion_status: 'completed' as const })),
})
