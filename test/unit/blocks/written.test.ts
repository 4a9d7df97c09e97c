import { expect, test } from 'vitest'
import {
  charactersIn,
  fromKept,
  nothingWritten,
  toKept,
} from '../../../src/player/blocks/written.ts'

test('what is composed comes back as it was kept', () => {
  const written = { text: 'Bore da, "Rhian"\n👋', alt: 'Drws', ticks: [0, 2] }
  expect(fromKept(toKept(written))).toEqual(written)
})

test.each([undefined, '', 'a', '{}', 'null', '[1, {}, ["x", 1.5]]'])(
  'what another program kept (%s) counts as nothing',
  (kept) => {
    expect(fromKept(kept)).toEqual(nothingWritten)
  },
)

test('a character is what a reader sees as one', () => {
  expect(charactersIn('')).toBe(0)
  expect(charactersIn('dŵr')).toBe(3)
  expect(charactersIn('dw\u0302r')).toBe(3)
  expect(charactersIn('👋🏽👨‍👩‍👧')).toBe(2)
})
