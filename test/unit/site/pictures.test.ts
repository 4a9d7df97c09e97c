import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { loadSite } from '#site/load.ts'

const red = { width: 9, height: 9, channels: 3, background: 'red' } as const
const png = await sharp({ create: red }).png().toBuffer()

/** What is said of a foreign page that shows one picture with these bytes. */
async function saidOf(name: string, bytes: Uint8Array | string): Promise<string[]> {
  const dir = mkdtempSync(join(tmpdir(), 'moothall-pictures-'))
  mkdirSync(join(dir, 'docs'))
  writeFileSync(join(dir, 'docs/page.md'), `# Page\n\nWords.\n\n![The hall](${name})\n`)
  writeFileSync(join(dir, 'docs', name), bytes)
  const { findings } = await loadSite(dir, { lenient: true })
  return findings
    .filter((each) => each.code === 'image/unusable')
    .map((each) => `${each.severity} ${each.file}:${each.line} ${each.message}`)
}
const said = (name: string, fault: string) => [
  `warning docs/page.md:5 The image "${name}" cannot be shown: ${fault}.`,
]

test.each([
  [
    'a.svg',
    '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'it has no width and height, and no viewBox',
  ],
  ['a.png', '', 'the file is empty'],
  ['a.png', 'no picture', 'the file is damaged, or is of another kind than its name says'],
  ['a.png', png.subarray(0, 40), 'the file is damaged, or is of another kind than its name says'],
  ['a.bmp', 'BM', 'it is not of a kind that browsers show'],
])(
  'a picture that would stop the build is told with its line: %s %#',
  async (name, bytes, fault) => {
    expect(await saidOf(name, bytes)).toEqual(said(name, fault))
  },
)

test('a picture that opens, and an SVG with a viewBox, are not told', async () => {
  expect(await saidOf('a.png', png)).toEqual([])
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"/>'
  expect(await saidOf('a.svg', svg)).toEqual([])
})
