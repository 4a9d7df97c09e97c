import type { ApplicationList } from '#model/wire/application.ts'
import type { AttemptList, AttemptView, Me, Registration } from '#model/wire/attempt.ts'

/** What came of a question to the endpoint. `away` is no answer, or one that is not the endpoint's. */
export type Asked<T> =
  | { kind: 'answer'; value: T }
  | { kind: 'refused'; status: number; title: string }
  | { kind: 'away' }

/** The learner's own questions. They go with the cookie of the sign-in; entries never do. */
export type Endpoint = {
  me(): Promise<Asked<Me>>
  register(course: string, device: string): Promise<Asked<Registration>>
  attempt(course: string): Promise<Asked<AttemptView>>
  attempts(): Promise<Asked<AttemptList>>
  /** What one has applied for. */
  applications(): Promise<Asked<ApplicationList>>
  /** Draws the next test after one that was not passed. */
  newTest(course: string): Promise<Asked<AttemptView>>
  signOut(): Promise<Asked<unknown>>
}

const patience = 10_000

export const endpoint: Endpoint = {
  me: () => ask('me'),
  register: (course, device) => ask('registrations', { course, device }),
  attempt: (course) => ask(`attempts/${encodeURIComponent(course)}`),
  attempts: () => ask('attempts'),
  applications: () => ask('applications'),
  newTest: (course) => ask('tests', { course }),
  signOut: () => ask('sign-out', {}),
}

async function ask<T>(path: string, body?: object): Promise<Asked<T>> {
  try {
    const response = await fetch(`/lms/${path}`, {
      ...(body && {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json', accept: 'application/json' },
      }),
      cache: 'no-store',
      // Single sign-on redirects to a page of its own when its session has ended; that is no answer of ours.
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    })
    const value: unknown = response.status === 204 ? {} : await response.json()
    if (response.ok) return { kind: 'answer', value: value as T }
    const title =
      typeof value === 'object' && value !== null ? Reflect.get(value, 'title') : undefined
    return typeof title === 'string' && response.status < 500
      ? { kind: 'refused', status: response.status, title }
      : { kind: 'away' }
  } catch {
    return { kind: 'away' }
  }
}
