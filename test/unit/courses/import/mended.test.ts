import { expect, test } from 'vitest'
import { codesOf, filesOf, imports, manifest, page, small } from './packages.ts'

test('a plain package is imported without a word', async () => {
  const course = await imports(small)
  expect(course).toMatchObject({
    id: 'small-course',
    title: 'Small course',
    scorm: '1.2',
    notes: [],
  })
  expect(course.items).toEqual([
    {
      id: 'one',
      title: 'One',
      visible: true,
      launch: { kind: 'sco', resource: 'r', file: 'index.html', href: 'index.html' },
      children: [],
    },
  ])
})

test('one folder, or several inside each other, round the whole package is taken off', async () => {
  const course = await imports({
    'My Course/export/imsmanifest.xml': manifest(),
    'My Course/export/index.html': page,
  })
  expect(course.items[0]!.launch!.file).toBe('index.html')
  expect(course.notes).toMatchObject([
    {
      kind: 'mended',
      says: 'The whole package lay in a folder "My Course/export", which was taken off.',
    },
  ])
})

test('a manifest in a folder beside other files stays there, and its addresses start there', async () => {
  const course = await imports({
    'scorm/imsmanifest.xml': manifest(),
    'scorm/index.html': page,
    'readme.txt': '',
  })
  expect(course.items[0]!.launch!.file).toBe('scorm/index.html')
  expect(codesOf(course)).toEqual(['package/manifest-below'])
})

test('what macOS and Windows add is left out', async () => {
  const course = await imports({
    ...small,
    '__MACOSX/._index.html': 'x',
    '.DS_Store': 'x',
    'media/Thumbs.db': 'x',
    'media/._a.png': 'x',
  })
  expect(course.source.files).toBe(2)
  expect(codesOf(course)).toEqual(['package/junk'])
})

test('names with backslashes and dots become paths', async () => {
  const course = await imports({
    'imsmanifest.xml': manifest(),
    '.\\index.html': page,
    'a/b/../c.css': '',
  })
  expect(course.items[0]!.launch!.file).toBe('index.html')
  expect(codesOf(course)).toEqual(['name/backslashes', 'name/dots'])
})

test('names in unmarked UTF-8 and in the code page of DOS keep their accents', async () => {
  const resources = '<resource identifier="r" adlcp:scormtype="sco" href="tŷ.html"/>'
  const course = await imports([
    { name: 'imsmanifest.xml', data: manifest({ resources }) },
    { name: 'tŷ.html', data: page, marked: false },
    { name: Buffer.from([0x82, 0x74, 0x82, 0x2e, 0x63, 0x73, 0x73]), data: '' },
  ])
  expect(course.items[0]!.launch!.href).toBe('t%C5%B7.html')
  expect(course.notes).toMatchObject([
    { code: 'name/unmarked-utf-8', files: ['tŷ.html'] },
    { code: 'name/cp437', files: ['été.css'] },
  ])
})

test('accents that macOS wrote apart from their letters are found under the name in the manifest', async () => {
  const resources = '<resource identifier="r" adlcp:scormtype="sco" href="caf\u00e9.html"/>'
  const course = await imports({
    'imsmanifest.xml': manifest({ resources }),
    'cafe\u0301.html': page,
  })
  expect(course.items[0]!.launch!.file).toBe('caf\u00e9.html')
  expect(codesOf(course)).toEqual(['name/composed'])
})

test('a manifest, and a page, in other capitals are found', async () => {
  const course = await imports({ 'IMSManifest.XML': manifest(), 'Index.HTML': page })
  expect(course.items[0]!.launch!.file).toBe('Index.HTML')
  expect(codesOf(course)).toEqual(['package/manifest-name', 'manifest/case'])
})

test('zip64 records, data descriptors, stored entries and folders are read', async () => {
  const course = await imports([
    { name: 'imsmanifest.xml', data: manifest(), zip64: true },
    { name: 'media/', unixMode: 0o040755 },
    { name: 'index.html', data: page, descriptor: true, unixMode: 0o100600 },
    { name: 'media/a.bin', data: 'a', stored: true },
  ])
  expect(course.source.files).toBe(3)
  expect(course.notes).toEqual([])
})

test('a manifest in UTF-16, or in Latin-1 that calls itself UTF-8, is read', async () => {
  const text = manifest({ title: 'Café' }).replace('?>', ' encoding="UTF-16"?>')
  const utf16 = Buffer.from(`\uFEFF${text}`, 'utf16le')
  expect((await imports({ ...small, 'imsmanifest.xml': utf16 })).title).toBe('Café')
  const latin = await imports({
    ...small,
    'imsmanifest.xml': Buffer.from(manifest({ title: 'Café' }), 'latin1'),
  })
  expect(latin.title).toBe('Café')
  expect(codesOf(latin)).toEqual(['manifest/encoding'])
})

test('a prefix that nobody declared is taken for the usual one', async () => {
  const text = manifest().replace(/xmlns:adlcp="[^"]*"/, '')
  const course = await imports({ ...small, 'imsmanifest.xml': text })
  expect(course.items[0]!.launch!.kind).toBe('sco')
  expect(codesOf(course)).toEqual(['manifest/prefix'])
})

test('a document type without entities is passed over', async () => {
  const text = manifest({ before: '<!DOCTYPE manifest SYSTEM "http://x.example/m.dtd">' })
  expect((await imports({ ...small, 'imsmanifest.xml': text })).title).toBe('Small course')
})

test('everything that a wild manifest of SCORM 1.2 says arrives in the course', async () => {
  const { items, notes, source, manifest, ...course } = await imports(
    filesOf('scorm12-in-the-wild'),
  )
  expect(course).toMatchObject({
    id: 'a-walk-through-the-valley',
    title: 'A walk through the valley',
    summary: 'Cwrs byr am y dyffryn.',
    language: 'cy-GB',
    scorm: '1.2',
    tool: 'Valley Author 3',
    imported: '2026-11-22',
  })
  expect(manifest.identifier).toBe('MANIFEST-01')
  const river = {
    kind: 'sco',
    resource: 'R-river',
    file: 'course/pages/water/river (1).html',
    href: 'course/pages/water/river%20(1).html',
  }
  expect(items).toEqual([
    {
      id: 'start',
      title: 'The start',
      visible: true,
      launch: {
        kind: 'sco',
        resource: 'R-start',
        file: 'course/pages/The Start.html',
        href: 'course/pages/The%20Start.html?v=2&lang=en&from=a%20b#top',
      },
      masteryScore: 80,
      maxTimeAllowed: '00:30:00',
      timeLimitAction: 'exit,no message',
      dataFromLms: 'level=1',
      children: [
        {
          id: 'river',
          title: 'The river',
          visible: true,
          launch: river,
          prerequisites: 'start&~bridge',
          children: [],
        },
        { id: 'river-2', title: 'The river, again', visible: false, launch: river, children: [] },
      ],
    },
    {
      id: 'bridge',
      title: 'The bridge',
      visible: true,
      launch: {
        kind: 'asset',
        resource: 'R-bridge',
        file: 'course/pages/bridge.html',
        href: 'course/pages/bridge.html',
      },
      children: [],
    },
    { id: 'heading', title: 'Only a heading', visible: true, children: [] },
  ])
  expect(notes.map(({ code, files }) => [code, files])).toEqual([
    ['manifest/file', ['course/pages/not-there.js']],
    ['manifest/case', ['river%20(1).HTML']],
    ['manifest/backslashes', ['..\\shared\\style.css']],
    ['manifest/dependency', ['R-nowhere']],
    ['manifest/default', undefined],
    ['item/same-id', undefined],
  ])
})
