import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { toZip } from '#lib/zip/write.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const files = [
  { path: 'b/llŷn.txt', bytes: bytes('Llŷn') },
  { path: 'a.txt', bytes: bytes('a'.repeat(1000)) },
]

test('what goes in comes out', () => {
  const opened = unzipSync(toZip(files))
  expect(Object.keys(opened)).toEqual(['a.txt', 'b/llŷn.txt'])
  expect(new TextDecoder().decode(opened['b/llŷn.txt'])).toBe('Llŷn')
})

test('the order of the files, the clock and the zone leave no trace', () => {
  const zone = process.env['TZ']
  const first = toZip(files)
  process.env['TZ'] = 'Pacific/Kiritimati'
  const second = toZip(files.toReversed())
  process.env['TZ'] = zone
  expect(second).toEqual(first)
})

test('an entry has no extra field, and the first date that a zip can say', () => {
  const zip = new DataView(toZip(files).buffer)
  expect(zip.getUint16(28, true)).toBe(0)
  expect(zip.getUint16(12, true)).toBe((1 << 5) | 1)
})
