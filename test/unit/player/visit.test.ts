import { expect, test } from 'vitest'
import { visiting } from '#i18n/strings/learning.ts'
import { type Facts, savingOf } from '#player/visit/saving.ts'
import { stopwatch } from '#player/visit/stopwatch.ts'
import { whoIsHere } from '#player/visit/who.ts'
import { sayingOf } from '#player/visit/words.ts'

const facts: Facts = {
  writing: 0,
  unsent: 0,
  stuck: false,
  keeping: 'device',
  signed: true,
  started: true,
}
const says = (over: Partial<Facts>) => sayingOf(savingOf({ ...facts, ...over }), visiting.en)

test('the page says where the last step is, and never more than is so', () => {
  expect(says({ started: false })).toBe('')
  expect(says({ writing: 1, unsent: 1 })).toBe('Saving')
  expect(says({ unsent: 1 })).toBe('Saved on this device')
  expect(says({ unsent: 1, stuck: true })).toBe('Waiting to send. Saved on this device')
  expect(says({})).toBe('Recorded')
  expect(says({ signed: false })).toBe('Saved on this device only')
})

test('a step that is in memory only is never called saved', () => {
  for (const keeping of ['nowhere', 'full', 'newer-page'] as const)
    expect(says({ keeping, unsent: 1 })).toMatch(/^Not saved\./)
  expect(says({ keeping: 'full', unsent: 1 })).toContain('This device is full.')
  expect(says({ keeping: 'nowhere', signed: false })).toMatch(/^Not saved\./)
})

test('what is in memory and has been recorded is recorded', () => {
  expect(says({ keeping: 'full', unsent: 0 })).toBe('Recorded')
})

test('a refusal is told with its reason, above everything else', () => {
  expect(says({ refused: 'There is no such course.', unsent: 2, stuck: true })).toBe(
    'Something you did was not recorded: There is no such course.',
  )
})

const anna = { key: 'k1', name: 'Anna' }
const signedIn = { signedIn: true as const, learner: { ...anna, roles: [] } }

test('the endpoint is believed when it says that nobody is signed in', () => {
  const answer = { kind: 'answer' as const, value: { signedIn: false as const, signIn: true } }
  expect(whoIsHere(answer, anna)).toEqual({ kind: 'nobody', away: false })
})

test('only while the endpoint is away does the last learner of the device go on', () => {
  expect(whoIsHere({ kind: 'away' }, anna)).toEqual({ kind: 'last-known', person: anna })
  expect(whoIsHere({ kind: 'away' }, undefined)).toEqual({ kind: 'nobody', away: true })
  expect(whoIsHere({ kind: 'refused', status: 403, title: 'No.' }, anna)).toEqual({
    kind: 'nobody',
    away: false,
  })
})

test('who is signed in goes before who was', () => {
  const bert = { key: 'k2', name: 'Bert' }
  expect(whoIsHere({ kind: 'answer', value: signedIn }, bert)).toEqual({
    kind: 'signed-in',
    person: anna,
    roles: signedIn.learner.roles,
  })
})

test('time in which the page is hidden is not time spent, and a page left open counts a quarter of an hour', () => {
  let now = 0
  const watch = stopwatch(() => now)
  now = 10_000
  watch.pause()
  now = 500_000
  watch.go()
  now = 505_000
  expect(watch.lap()).toBe(15)
  now = 505_000 + 8 * 3_600_000
  expect(watch.lap()).toBe(900)
})
