import { expect, test } from 'vitest'
import { type ZipPart, zip } from '../../../support/zip-writer.ts'
import { imports, importsBytes, manifest, page, small } from './packages.ts'

const withEntry = (part: ZipPart): ZipPart[] => [
  { name: 'imsmanifest.xml', data: manifest() },
  { name: 'index.html', data: page },
  part,
]

const names: [string, string][] = [
  ['../etc/passwd', '"../etc/passwd" points outside the package'],
  ['a/../../b.html', '"a/../../b.html" points outside the package'],
  ['a\\..\\..\\b.html', '"a\\..\\..\\b.html" points outside the package'],
  ['/etc/passwd', '"/etc/passwd" is an absolute path'],
  ['\\\\server\\share\\a.html', '"\\\\server\\share\\a.html" is an absolute path'],
  ['C:\\course\\a.html', '"C:\\course\\a.html" names a drive'],
  [
    'media/aux.mp3',
    '"media/aux.mp3" cannot be stored on Windows: AUX is the name of a device there',
  ],
  ['what?.html', '"what?.html" cannot be stored on Windows: it has the character "?" in it'],
  ['a:b.html', '"a:b.html" names a drive'],
  ['notes:1.html', '"notes:1.html" cannot be stored on Windows: it has the character ":" in it'],
  [
    'dots./a.html',
    '"dots./a.html" cannot be stored on Windows: a part of it ends with a dot or a space',
  ],
  ['a\u0000.html', '"a\uFFFD.html" cannot be stored on Windows'],
  [`${'long'.repeat(70)}.html`, 'has a part that is longer than 255 bytes'],
  [`${'folder/'.repeat(80)}a.html`, 'is longer than 500 characters'],
]

for (const [name, says] of names)
  test(`a zip entry called ${JSON.stringify(name.slice(0, 30))} is refused, and named`, async () => {
    await expect(imports(withEntry({ name }))).rejects.toThrow(says)
  })

const entries: [string, ZipPart, string][] = [
  [
    'a link',
    { name: 'link.html', data: '/etc/passwd', unixMode: 0o120777 },
    '"link.html" is a link to another file',
  ],
  ['a pipe', { name: 'pipe', unixMode: 0o010644 }, '"pipe" is neither a file nor a folder'],
  ['an encrypted entry', { name: 'secret.js', encrypted: true }, '"secret.js" is encrypted'],
  [
    'an entry packed with bzip2',
    { name: 'a.js', claims: { method: 12 } },
    '"a.js" is packed in an unusual way',
  ],
  [
    'a name that differs from another only in capitals',
    { name: 'INDEX.html' },
    '"index.html" and "INDEX.html" cannot lie side by side',
  ],
  ['a name that is there twice', { name: 'index.html' }, '"index.html" is in the package twice'],
  ['a file in the place of a folder', { name: 'index.html/more.html' }, 'cannot lie side by side'],
  [
    'a bomb, by its ratio',
    { name: 'zeros.bin', data: new Uint8Array(17 * 1024 ** 2) },
    '"zeros.bin" would grow to 1,0',
  ],
  [
    'a bomb, by its total',
    { name: 'huge.bin', data: 'x', claims: { size: 4e9, packed: 3e7 } },
    'course.zip would take 3.7 GB unpacked; 3.0 GB is the most',
  ],
  [
    'data that differs from its checksum',
    { name: 'broken.js', data: 'let a = 1', claims: { crc: 1 } },
    'course.zip is damaged: "broken.js": its data cannot be unpacked',
  ],
  [
    'data that is longer than it claims',
    { name: 'more.js', data: 'let a = 1', claims: { size: 3 } },
    'course.zip is damaged: "more.js": its data cannot be unpacked',
  ],
]

for (const [what, part, says] of entries)
  test(`${what} is refused, and named`, async () => {
    await expect(imports(withEntry(part))).rejects.toThrow(says)
  })

test('a bomb made of many small entries that share their data is refused', async () => {
  const whole = zip([{ name: 'a', data: 'x'.repeat(1000), stored: true }])
  const twice = zip([
    { name: 'imsmanifest.xml', data: manifest() },
    {
      name: 'a',
      data: 'x',
      stored: true,
      claims: { size: whole.length * 9, packed: whole.length * 9 },
    },
  ])
  await expect(importsBytes(twice)).rejects.toThrow('entries that share their data')
})

test('a bomb made of many entries that are each small enough is refused by its total', async () => {
  const parts = ['a', 'b', 'c'].map((name) => ({ name, data: new Uint8Array(15 * 1024 ** 2) }))
  await expect(imports(parts)).rejects.toThrow('course.zip would grow to')
})

test('more entries than any course has are refused before they are read', async () => {
  const parts = Array.from({ length: 20_001 }, (_, n) => ({ name: `${n}`, stored: true }))
  await expect(imports(parts)).rejects.toThrow('course.zip has 20,001 entries; 20,000 is the most')
})

test('a zip that was cut off is told from a file that is no zip', async () => {
  const whole = zip(small)
  await expect(importsBytes(whole.subarray(0, -30))).rejects.toThrow('a zip file that was cut off')
  await expect(importsBytes(Buffer.from('%PDF-1.7'))).rejects.toThrow('not a zip file: it is a PDF')
  await expect(importsBytes(Buffer.from('<!doctype html>'))).rejects.toThrow('it is a web page')
  await expect(importsBytes(Buffer.alloc(0))).rejects.toThrow('it is an empty file')
})

test('a zip whose list of contents is overwritten is refused as damaged', async () => {
  const bytes = zip(small)
  bytes.fill(0x41, bytes.indexOf('PK\u0001\u0002', 0, 'latin1'), bytes.length - 22)
  await expect(importsBytes(bytes)).rejects.toThrow('course.zip is damaged')
})

const others: [string, string, string][] = [
  ['cmi5.xml', 'course.zip is a cmi5 course, not SCORM', 'does not import cmi5 yet'],
  ['tincan.xml', 'course.zip is an xAPI (Tin Can) course, not SCORM', 'as SCORM 1.2 or SCORM 2004'],
  ['course.crs', 'course.zip is an AICC course, not SCORM', 'as SCORM 1.2 or SCORM 2004'],
  ['h5p.json', 'course.zip is an H5P activity, not SCORM', 'Lumi'],
  ['one.zip', 'course.zip is no course, but holds another zip file: "one.zip"', 'Unpack it'],
  ['index.html', 'course.zip is a website, not SCORM', 'as SCORM 1.2 or SCORM 2004'],
  ['notes.txt', 'course.zip is no course: it has no imsmanifest.xml', 'as SCORM 1.2 or SCORM 2004'],
]

for (const [name, says, remedy] of others)
  test(`a package with ${name} and no manifest is refused with what it is, and what to do`, async () => {
    await expect(imports({ [name]: '' })).rejects.toMatchObject({
      message: expect.stringContaining(says),
      remedy: expect.stringContaining(remedy),
    })
  })

test('a zip of zips is refused, and says which it holds', async () => {
  const zips = ['a.zip', 'b/b.zip', 'c.zip', 'd.zip', 'e.zip']
  const parts = Object.fromEntries([...zips, 'index.html'].map((name) => [name, '']))
  await expect(imports(parts)).rejects.toMatchObject({
    message:
      'course.zip is no course, but holds zip files: "a.zip", "b/b.zip", "c.zip" and 2 more.',
    remedy: 'Unpack it, and import each of the zip files in it.',
  })
})

test('a zip of several courses is refused, and its folders are named', async () => {
  const parts = { 'a/imsmanifest.xml': manifest(), 'b/imsmanifest.xml': manifest() }
  await expect(imports(parts)).rejects.toThrow('course.zip holds 2 courses: "a", "b"')
})

const manifests: [string, string, string][] = [
  [
    'an external entity',
    manifest({ before: '<!DOCTYPE m [<!ENTITY x SYSTEM "file:///etc/passwd">]>', title: '&x;' }),
    '"imsmanifest.xml" cannot be read: line 1, it declares entities of its own',
  ],
  [
    'entities that grow',
    manifest({ before: '<!DOCTYPE m [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>' }),
    'it declares entities of its own',
  ],
  ['an entity that XML does not have', manifest({ title: 'a&nbsp;b' }), 'line 4, undefined entity'],
  [
    'a tag that is not closed',
    manifest({ items: '<item identifier="a">' }),
    'line 4, unexpected close tag',
  ],
  ['nothing in it', '', '"imsmanifest.xml" is not XML: it is empty'],
  [
    'a text in the place of XML',
    'Sorry, this file cannot be found on the server',
    '"imsmanifest.xml" is not XML: it starts with "Sorry, this file cannot be fou"',
  ],
  [
    'bytes in the place of XML',
    '\u0000\u0001JFIF',
    '"imsmanifest.xml" is not XML: it starts with "\uFFFD\uFFFDJFIF"',
  ],
  [
    'no organisation and no page',
    manifest({ resources: '' }).replace(/<organizations.*<\/organizations>/s, '<organizations/>'),
    'Nothing in the package can be started. "imsmanifest.xml" lists no page.',
  ],
  ['elements without end', '<manifest>'.repeat(200), 'elements lie more than 100 deep'],
  ['another root', '<html/>', '"imsmanifest.xml" is no manifest: it starts with <html>'],
  [
    'an IMS Common Cartridge',
    manifest({ head: '<schema>IMS Common Cartridge</schema><schemaversion>1.1.0</schemaversion>' }),
    'an IMS Common Cartridge',
  ],
  [
    'no page that is there',
    manifest({ resources: '<resource identifier="r" adlcp:scormtype="sco" href="gone.html"/>' }),
    'Nothing in the package can be started. "One" cannot be started: "gone.html" is not in the package.',
  ],
  [
    'a page outside the package',
    manifest({
      resources: '<resource identifier="r" adlcp:scormtype="sco" href="../../secret.html"/>',
    }),
    'Nothing in the package can be started',
  ],
  [
    'a page on another site',
    manifest({
      resources: '<resource identifier="r" adlcp:scormtype="sco" href="https://a.example/x.html"/>',
    }),
    '"One" cannot be started: it lies on another site, https://a.example/x.html',
  ],
]

test('a package that only points to the site of its maker is refused with whom to ask', async () => {
  const resources = '<resource identifier="r" adlcp:scormtype="sco" href="https://a.example/x"/>'
  await expect(imports({ 'imsmanifest.xml': manifest({ resources }) })).rejects.toMatchObject({
    remedy: expect.stringContaining('Ask them for one that holds the course itself'),
  })
})

for (const [what, text, says] of manifests)
  test(`a manifest with ${what} is refused`, async () => {
    await expect(imports({ 'imsmanifest.xml': text, 'index.html': page })).rejects.toThrow(says)
  })
