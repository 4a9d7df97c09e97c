import { expect, test } from 'vitest'
import { lastRead, sinceRead } from '../../../src/player/editions/since.ts'

const editions = [
  { changes: 3, hash: 'ccc' },
  { changes: 1, hash: 'aaa' },
]

test('who acknowledged a kept text is shown what has changed since that one', () => {
  expect(sinceRead({ changes: 1, hash: 'aaa' }, editions, 4)).toEqual({ kind: 'edition', index: 1 })
})

test('who acknowledged a text that is not kept is shown the newest that they may have known', () => {
  expect(sinceRead({ changes: 2, hash: 'xxx' }, editions, 4)).toEqual({ kind: 'edition', index: 1 })
  expect(sinceRead({ changes: 3, hash: 'xxx' }, editions, 4)).toEqual({ kind: 'edition', index: 0 })
})

test('who acknowledged it before editions were recorded, or before the first that is kept, has the log', () => {
  expect(sinceRead({ changes: 0, hash: '' }, editions, 4)).toEqual({ kind: 'lines' })
  expect(sinceRead({ changes: 2, hash: 'x' }, [editions[0]!], 4)).toEqual({ kind: 'lines' })
})

test('who knows it as it is, and who never acknowledged it, is shown nothing', () => {
  expect(sinceRead({ changes: 4, hash: 'ddd' }, editions, 4)).toEqual({ kind: 'now' })
  expect(sinceRead(undefined, editions, 4)).toEqual({ kind: 'never' })
})

test('of several acknowledgements the latest counts', () => {
  expect(lastRead([...editions])).toEqual(editions[0])
  expect(lastRead([])).toBeUndefined()
})
