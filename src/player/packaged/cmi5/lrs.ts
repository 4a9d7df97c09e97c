import type { Launch } from './launch.ts'
import type { Statement } from './statements.ts'

/** The part of an LRS that a cmi5 session uses. Whatever fails is thrown with a sentence for the learner. */
export type Lrs = {
  state(id: string): Promise<unknown>
  keepState(id: string, value: object, last?: boolean): Promise<void>
  profile(id: string): Promise<unknown>
  tell(statements: readonly Statement[], last?: boolean): Promise<void>
}

/** Gets the one token of a session. */
export async function tokenFrom(launch: Launch): Promise<string> {
  const response = await ask(launch.fetch, { method: 'POST' })
  const answer: unknown = await response.json().catch(() => undefined)
  const field = (name: string): unknown =>
    typeof answer === 'object' && answer !== null ? Reflect.get(answer, name) : undefined
  const token = field('auth-token')
  if (typeof token === 'string' && token !== '') return token
  throw new Error(String(field('error-text') ?? `it gave no token, ${response.status}`))
}

export function lrsOf({ endpoint, actor, registration, activity }: Launch, token: string): Lrs {
  const headers = { authorization: `Basic ${token}`, 'x-experience-api-version': '1.0.3' }
  const json = { ...headers, 'content-type': 'application/json' }
  const stateAt = (stateId: string) =>
    `${endpoint}activities/state?${new URLSearchParams({ activityId: activity, agent: actor, registration, stateId })}`

  return {
    state: async (id) => read(await ask(stateAt(id), { headers })),
    keepState: async (id, value, last = false) =>
      taken(
        await ask(stateAt(id), {
          method: 'PUT',
          headers: json,
          body: JSON.stringify(value),
          keepalive: last,
        }),
      ),
    profile: async (profileId) =>
      read(
        await ask(`${endpoint}agents/profile?${new URLSearchParams({ agent: actor, profileId })}`, {
          headers,
        }),
      ),
    tell: async (statements, last = false) =>
      taken(
        await ask(`${endpoint}statements`, {
          method: 'POST',
          headers: json,
          body: JSON.stringify(statements),
          keepalive: last,
        }),
      ),
  }
}

async function ask(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, { ...init, cache: 'no-store' })
  } catch {
    throw new Error('it cannot be reached')
  }
}

/** Nothing is there yet: that is an answer too. */
async function read(response: Response): Promise<unknown> {
  if (response.status === 404 || response.status === 204) return undefined
  await taken(response)
  return response.json()
}

async function taken(response: Response): Promise<void> {
  if (response.ok) return
  const said = (await response.text().catch(() => '')).trim().slice(0, 200)
  throw new Error(said === '' ? `it answered ${response.status}` : `${said} (${response.status})`)
}
