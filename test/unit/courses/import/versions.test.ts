import { expect, test } from 'vitest'
import { codesOf, imports, manifest, page } from './packages.ts'

const stated: [string, string][] = [
  ['1.2', '1.2'],
  ['CAM 1.3', '2004 2nd edition'],
  ['2004 2nd Edition', '2004 2nd edition'],
  ['2004 3rd Edition', '2004 3rd edition'],
  ['2004 4th Edition', '2004 4th edition'],
]

for (const [words, version] of stated)
  test(`a manifest that says "${words}" is SCORM ${version}`, async () => {
    const text = manifest({ head: `<schemaversion>${words}</schemaversion>` })
    const course = await imports({ 'imsmanifest.xml': text, 'index.html': page })
    expect(course.scorm).toBe(version)
    expect(codesOf(course)).not.toContain('manifest/version')
  })

test('a manifest that names no version is told by its namespaces, and that is said', async () => {
  const plain = await imports({ 'imsmanifest.xml': manifest({ head: '' }), 'index.html': page })
  expect(plain.scorm).toBe('1.2')
  expect(plain.notes[0]!.says).toBe(
    'The manifest does not say its version of SCORM; it was taken for 1.2.',
  )
  const text = manifest({ head: '' }).replace('adlcp_rootv1p2', 'adlcp_v1p3')
  const newer = await imports({ 'imsmanifest.xml': text, 'index.html': page })
  expect(newer.scorm).toBe('2004 3rd edition')
})

test('a package of SCORM 1.2 whose pages talk SCORM 2004 is told apart', async () => {
  const course = await imports({ 'imsmanifest.xml': manifest(), 'index.html': 'API_1484_11' })
  expect(course.notes).toMatchObject([{ kind: 'will-not-work', code: 'content/other-api' }])
})

test('a manifest without a table of contents starts its SCOs in their order', async () => {
  const resources = ['a', 'b']
    .map((id) => `<resource identifier="${id}" adlcp:scormtype="sco" href="${id}.html"/>`)
    .join('')
  const text = manifest({ items: '', resources })
  const course = await imports({ 'imsmanifest.xml': text, 'a.html': page, 'b.html': page })
  expect(course.items.map(({ id, title }) => [id, title])).toEqual([
    ['a', 'Small course 1'],
    ['b', 'Small course 2'],
  ])
  expect(codesOf(course)).toEqual(['manifest/no-items'])
})

test('resources of a manifest inside the manifest can be started', async () => {
  const inner =
    '<manifest identifier="inner"><resources><resource identifier="deep" adlcp:scormtype="sco" href="index.html"/></resources></manifest>'
  const text = manifest({
    items: '<item identifier="i" identifierref="deep"><title>Deep</title></item>',
  }).replace('</manifest>', `${inner}</manifest>`)
  const course = await imports({ 'imsmanifest.xml': text, 'index.html': page })
  expect(course.items[0]!.launch!.resource).toBe('deep')
})

test('of several arrangements learners get the default one, and the others are named', async () => {
  const other = '<organization identifier="other"><title>For managers</title></organization>'
  const text = manifest().replace(
    '<organizations default="o">',
    `<organizations default="o">${other}`,
  )
  const course = await imports({ 'imsmanifest.xml': text, 'index.html': page })
  expect(course.title).toBe('Small course')
  expect(course.notes).toMatchObject([{ code: 'manifest/organizations', files: ['For managers'] }])
})
