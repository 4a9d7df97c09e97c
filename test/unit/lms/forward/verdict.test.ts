import { expect, test } from 'vitest'
import { isSame } from '#lms/forward/same.ts'
import { verdictOn } from '#lms/forward/verdict.ts'
import { statement } from '../../../endpoint/outbox-contract.ts'

const answer = (status: number, body?: unknown, retryAfter: string | null = null) => ({
  status,
  body,
  text: body === undefined ? '' : JSON.stringify(body),
  retryAfter,
})

test('an answer that names what was sent has taken it', () => {
  expect(verdictOn(answer(200, ['A', 'b']), ['a', 'b'])).toEqual({ kind: 'taken' })
})

test('an answer of 200 that is not an LRS’s is no answer', () => {
  expect(verdictOn(answer(200), ['a'])).toEqual({
    kind: 'retry',
    reason: 'it answered 200, but not as an LRS does',
  })
})

test.each([301, 401, 403, 404, 408, 429, 500, 502, 503])(
  '%i is not the fault of a statement: it is sent again',
  (status) => {
    expect(verdictOn(answer(status), ['a']).kind).toBe('retry')
    expect(verdictOn(answer(status), ['a', 'b']).kind).toBe('retry')
  },
)

test('a time that the LRS names is waited for', () => {
  expect(verdictOn(answer(503, 'closed', '120'), ['a'])).toEqual({
    kind: 'retry',
    reason: 'it answered 503: "closed"',
    wait: 120_000,
  })
})

test.each([400, 409, 413, 422])('%i for several finds the one at fault by halves', (status) => {
  expect(verdictOn(answer(status), ['a', 'b'])).toEqual({ kind: 'split' })
})

test('one that is refused alone is refused for good, and one that is in conflict is compared', () => {
  expect(verdictOn(answer(400, { message: 'no verb' }), ['a'])).toEqual({
    kind: 'refused',
    reason: 'it answered 400: {"message":"no verb"}',
  })
  expect(verdictOn(answer(409), ['a'])).toEqual({ kind: 'compare' })
})

test('a statement that the LRS has dressed in its own way is the same; another verb, time or result is not', () => {
  const ours = statement('megan')
  const theirs = {
    ...ours,
    id: ours.id.toUpperCase(),
    actor: { ...ours.actor, name: 'Megan' },
    timestamp: '2026-11-22T13:00:00+01:00',
    stored: '2026-11-22T13:00:01Z',
    authority: {},
    version: '1.0.0',
  }
  expect(isSame(ours, theirs)).toBe(true)
  expect(isSame(ours, { ...theirs, verb: { id: 'http://example.org/other' } })).toBe(false)
  expect(isSame(ours, { ...theirs, timestamp: '2026-11-22T13:00:00Z' })).toBe(false)
  expect(isSame(ours, { ...theirs, result: { success: true } })).toBe(false)
  expect(isSame(ours, undefined)).toBe(false)
})
