import { dirname } from 'node:path'
import { expect, onTestFinished, vi } from 'vitest'
import { openStore, type Place } from '#lms/store/open.ts'
import type { Store } from '#lms/store/store.ts'
import type { Serving } from '../../../src/server/serve.ts'
import { commitOf, seen, signedIn } from './browser.ts'
import { running, temporary } from './running.ts'
import type { Kind } from './stores.ts'

/** A real endpoint on a new store of a kind. */
export async function endpointOn(kind: Kind, at?: Place, options: Partial<Serving> = {}) {
  const place = at ?? (await kind.place())
  vi.stubEnv('MOOTHALL_DATABASE_URL', place.kind === 'sqlite' ? '' : place.address)
  onTestFinished(() => void vi.unstubAllEnvs())
  const data = place.kind === 'sqlite' ? dirname(place.file) : temporary()
  return { place, ...(await running({ data, ...options })) }
}

/** Megan completes a course and passes a test on two devices; Ifan begins, and fails it. Answers a token of each. */
export async function learnOn(url: string): Promise<{ megan: string; ifan: string }> {
  const tokens = { megan: '', ifan: '' }
  for (const [person, answer] of [
    ['megan', 'a'],
    ['ifan', 'b'],
  ] as const) {
    const browser = await signedIn(url, person)
    const reading = await browser.register('know-the-rules')
    const ids = person === 'megan' ? ['why', 'how'] : ['why']
    await browser.post('/lms/commits', commitOf(reading.token, { cmi: seen(...ids) }))
    const first = await browser.register('licence-to-post')
    const second = await browser.register('licence-to-post')
    const test = first.attempt.tests[0]!
    const interactions = test.questions.map(({ id }) => ({
      id,
      type: 'choice' as const,
      learner_response: answer,
    }))
    const commits = [
      commitOf(second.token, { cmi: { location: 'voice', suspend_data: '{"choices":{}}' } }),
      commitOf(first.token, { language: 'cy', cmi: seen('voice') }),
      commitOf(second.token, { sequence: 2, cmi: seen('consent') }),
      commitOf(first.token, { sequence: 2, submits: test.id, cmi: { interactions } }),
    ]
    for (const commit of commits)
      expect((await browser.post('/lms/commits', commit)).status).toBe(200)
    tokens[person] = first.token
  }
  return tokens
}

/** Such a record, with nobody at it any more. */
export async function used(kind: Kind, at?: Place): Promise<Place> {
  const { url, place, close } = await endpointOn(kind, at)
  await learnOn(url)
  await close()
  return place
}

export async function withStore<Value>(place: Place, work: (store: Store) => Promise<Value>) {
  const store = await openStore(place, { create: false })
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}
