import { expect, test } from 'vitest'
import { adopt, byAge, canBeAdopted, isWaiting, record, unsigned } from '#player/journal/entry.ts'
import { anEntry, aSession, aState, moment, outline } from './samples.ts'

test('each step takes the next sequence number and adds its time to the session', () => {
  const first = record(
    { session: aSession(), state: aState() },
    { kind: 'left' },
    outline,
    moment(1, 30),
  )
  const second = record(first, { kind: 'left' }, outline, moment(2, 40))
  expect([first, second].map((made) => made.entry.sequence)).toEqual([1, 2])
  expect(second.entry.commit.cmi.session_time).toBe('PT1M10S')
  expect(second.session.next).toBe(3)
})

test('progress that nobody signed for does not wait to be sent until it is claimed', () => {
  const found = [1, 2].map((n) => anEntry(n, unsigned('posting', 5)))
  expect(found.some(isWaiting)).toBe(false)
  const claimed = adopt(aSession({ next: 4 }), found)
  expect(claimed.entries.every(isWaiting)).toBe(true)
  expect(claimed.entries.map((entry) => [entry.learner, entry.commit.sequence])).toEqual([
    ['anna', 4],
    ['anna', 5],
  ])
  expect(claimed.entries.map((entry) => entry.id)).toEqual(found.map((entry) => entry.id))
  expect(claimed.session.next).toBe(6)
})

test('an entry whose token has expired can be delivered by the next session, a wrong one cannot', () => {
  const refused = (status: number) => ({
    ...anEntry(1),
    refused: { status, code: 'x', title: 'X' },
  })
  expect(canBeAdopted(refused(401))).toBe(true)
  expect(canBeAdopted(refused(422))).toBe(false)
  expect(isWaiting(adopt(aSession(), [refused(401)]).entries[0]!)).toBe(true)
})

test('entries of an older session go before those of a newer one', () => {
  const newer = aSession({ registration: 'a', opened: 20 })
  const older = aSession({ registration: 'b', opened: 10 })
  const sorted = [anEntry(1, newer), anEntry(2, older), anEntry(1, older)].sort(byAge)
  expect(sorted.map((entry) => entry.registration + entry.sequence)).toEqual(['b1', 'b2', 'a1'])
})
