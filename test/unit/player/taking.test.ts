import { expect, test } from 'vitest'
import type { AttemptView } from '#model/wire/attempt.ts'
import type { Bell, Message } from '#player/bell.ts'
import { dependable } from '#player/journal/dependable.ts'
import { memoryJournal } from '#player/journal/memory.ts'
import type { Change } from '#player/visit/contract.ts'
import type { Endpoint } from '#player/visit/endpoint.ts'
import { visit } from '#player/visit/visit.ts'
import type { Who } from '#player/visit/who.ts'
import { anAttempt, outline } from './samples.ts'

const anna: Who = { kind: 'signed-in', person: { key: 'anna', name: 'Anna' } }
const nobody: Who = { kind: 'nobody', away: false }

/** A device with its journal, and an endpoint that answers as the test says. */
function aDevice(attempts: AttemptView[] = [anAttempt()]) {
  const journal = dependable(memoryJournal())
  const hearers: ((message: Message, mine: boolean) => void)[] = []
  const bell: Bell = {
    ring: (message) => {
      for (const hear of hearers) hear(message, true)
    },
    listen: (hear) => hearers.push(hear),
  }
  let registrations = 0
  const away = async () => ({ kind: 'away' as const })
  const endpoint: Endpoint = {
    me: away,
    attempts: away,
    applications: away,
    newTest: away,
    signOut: away,
    attempt: away,
    register: async () => {
      const attempt = attempts[Math.min(registrations++, attempts.length - 1)]!
      const registration = `r${registrations}`
      const token = `token-of-registration-${registrations}`
      return { kind: 'answer', value: { registration, token, expires: '', attempt } }
    },
  }
  const changes: Change[] = []
  const open = (who: Who) =>
    visit(
      who,
      { course: 'posting', language: 'en', outline },
      {
        journal,
        endpoint,
        bell,
        device: 'd1',
        now: () => 1_800_000_000_000,
        lap: () => 5,
        tabs: async () => ({ role: () => 'leading', lead() {} }),
      },
      (change) => changes.push(change),
    )
  return { journal, bell, open, changes, registrations: () => registrations }
}

test('two answers given at once are both kept, on the page at every moment and in the journal', async () => {
  const { open, journal, changes } = aDevice()
  const here = await open(anna)
  const answer = (question: string) =>
    here.take({ kind: 'answered', test: 't1', question, chosen: ['a'] })
  const both = [answer('q1'), answer('q2')]
  const lost: Change[] = []
  while (changes.filter((change) => change === 'saving').length < 4) {
    if (Object.keys(here.state().answers).length < 2) lost.push(...changes)
    await Promise.resolve()
  }
  await Promise.all(both)
  expect(lost).toEqual([])
  expect((await journal.state('anna', 'posting'))?.answers).toEqual({ q1: ['a'], q2: ['a'] })
})

test('overtaken by another device, the page registers again and stays where the learner is', async () => {
  const elsewhere = anAttempt({ version: 9, location: 'voice', seen: ['why'] })
  const { open, journal, bell, changes, registrations } = aDevice([anAttempt(), elsewhere])
  const here = await open(anna)
  await here.take({ kind: 'went', to: 'replies' })
  const [entry] = await journal.entries()
  await journal.delivered(entry!.id, 'older-than-mine')
  bell.ring({ kind: 'delivered', entry: entry!, outcome: 'older-than-mine' })
  await expect.poll(() => changes).toContain('rejoined')
  expect(registrations()).toBe(2)
  expect(here.state().seen).toEqual(['why'])
})

test('an entry that a later one of the same session overtook is no reason to register again', async () => {
  const { open, journal, bell, registrations } = aDevice()
  const here = await open(anna)
  await here.take({ kind: 'went', to: 'voice' })
  await here.take({ kind: 'went', to: 'replies' })
  const [first, second] = await journal.entries()
  bell.ring({ kind: 'delivered', entry: second!, outcome: 'stored' })
  bell.ring({ kind: 'delivered', entry: first!, outcome: 'older-than-mine' })
  expect(registrations()).toBe(1)
})

test('claimed progress is told to the record once more, as one state with what the learner had', async () => {
  const mine = anAttempt({ location: 'why', suspend_data: '{"choices":{"angry":"hide"}}' })
  const { open, journal } = aDevice([mine])
  await (await open(nobody)).take({ kind: 'saw', item: 'why', to: 'voice' })
  const here = await open(anna)
  const found = await here.found()
  await here.claim(found!)
  const entries = await journal.entries()
  expect(entries.map((entry) => [entry.learner, entry.commit.token])).toEqual([
    ['anna', 'token-of-registration-2'],
    ['anna', 'token-of-registration-2'],
  ])
  expect(entries.at(-1)?.commit.cmi).toMatchObject({ location: 'why' })
  expect(entries.at(-1)?.commit.cmi.suspend_data).toContain('"angry":"hide"')
  expect(await here.found()).toBeUndefined()
})

test('what was refused for an expired token is sent under the next registration', async () => {
  const { open, journal } = aDevice()
  const here = await open(anna)
  await here.take({ kind: 'saw', item: 'why', to: 'voice' })
  const [entry] = await journal.entries()
  const refusal = { status: 401, code: 'token-expired', title: 'The token has expired.' }
  await journal.refuse(entry!.id, refusal)
  const later = await open(anna)
  const [adopted] = await journal.entries()
  expect([adopted?.id, adopted?.refused, adopted?.commit.token]).toEqual([
    entry?.id,
    undefined,
    'token-of-registration-2',
  ])
  expect(later.state().seen).toEqual(['why'])
  expect(later.saving().kind).toBe('saved')
})

test('after a sign-out in another tab nothing more is recorded, and the page is told', async () => {
  const { open, journal, changes } = aDevice()
  const here = await open(anna)
  await journal.forget('anna')
  await here.take({ kind: 'went', to: 'voice' })
  expect(changes).toContain('signed-out')
  expect(await journal.entries()).toEqual([])
})
