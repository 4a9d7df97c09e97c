import { expect, test } from 'vitest'
import { placeOf } from '#lms/store/open.ts'

const address = 'postgresql://moothall@db.example/moothall'
const file = { kind: 'sqlite', file: '/data/moothall.sqlite' }
const database = { kind: 'postgresql', address }

test.each([
  ['nothing', undefined, undefined, file],
  ['an address in the environment', undefined, address, database],
  ['an empty one', undefined, '', file],
  ['both', 'postgresql', address, database],
  ['an address, and settings that say SQLite', 'sqlite', address, file],
] as const)('with %s, the record is where one expects it', (_, setting, given, place) => {
  // An empty text stands for a variable that is not set: undefined would be that of this process.
  expect(placeOf('/data', setting, given ?? '')).toEqual(place)
})

test('settings that ask for PostgreSQL are not answered with an empty file', () => {
  expect(() => placeOf('/data', 'postgresql', '')).toThrow('MOOTHALL_DATABASE_URL is not set')
})
