import { expect, test } from 'vitest'
import { batch, limits } from '#player/sender/batch.ts'
import { anEntry } from './samples.ts'

const withSuspendData = (n: number, suspend_data: string) => {
  const entry = anEntry(n)
  return { ...entry, commit: { ...entry.commit, cmi: { suspend_data } } }
}
const bytes = (text: string) => new TextEncoder().encode(text).length

test('a request holds at most fifty commits, the oldest first', () => {
  const entries = Array.from({ length: 60 }, (_, index) => anEntry(index + 1))
  const made = batch(entries, limits.request)
  expect(made.entries).toEqual(entries.slice(0, 50))
  expect(JSON.parse(made.body).commits).toHaveLength(50)
})

test('a request that outlives the page stays under 60,000 bytes of UTF-8, not letters', () => {
  const entries = [1, 2, 3].map((n) => withSuspendData(n, 'ŵ'.repeat(14_000)))
  const made = batch(entries, limits.keepalive)
  expect(made.entries).toHaveLength(2)
  expect(bytes(made.body)).toBeLessThan(60_000)
})

test('an entry too big to outlive the page is left to the next visit', () => {
  expect(batch([withSuspendData(1, 'x'.repeat(61_000))], limits.keepalive).entries).toEqual([])
})

test('an entry bigger than a request may be is sent alone rather than never', () => {
  const entries = [withSuspendData(1, 'x'.repeat(200)), anEntry(2)]
  expect(batch(entries, { commits: 50, bytes: 100 }).entries).toEqual([entries[0]])
})
