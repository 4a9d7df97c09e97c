/** The packages for other learning systems, for the administrator alone. */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Browser, signedIn } from './support/browser.ts'
import { running, write } from './support/running.ts'

const zip = 'licence-to-post-scorm12.zip'
const bytes = 'PK with the key to the test'
const sha256 = createHash('sha256').update(bytes).digest('hex')

async function withPackages() {
  const server = await running()
  const packages = [{ file: zip, bytes: 81_234, sha256 }]
  write(join(server.dist, '../packages'), {
    [zip]: bytes,
    'not-listed.zip': 'another',
    'index.json': JSON.stringify({ made_by: 'moothall', packages }),
  })
  return server
}

test('the administrator sees each package with its course, format, size and hash, in either language', async () => {
  const { url } = await withPackages()
  const tomos = await signedIn(url, 'tomos')
  const { status, text } = await tomos.get('/lms/packages/')
  expect(status).toBe(200)
  for (const said of ['Licence to post', 'SCORM 1.2', '82 kB', sha256, `/lms/packages/${zip}`])
    expect(text).toContain(said)
  expect((await tomos.get('/lms/packages/?language=cy')).text).toContain(
    'Pecynnau ar gyfer systemau dysgu eraill',
  )
})

test('the administrator downloads what the index lists, and nothing else of the folder', async () => {
  const { url } = await withPackages()
  const tomos = await signedIn(url, 'tomos')
  const { headers, text } = await tomos.get(`/lms/packages/${zip}`)
  expect(text).toBe(bytes)
  expect(headers.get('content-type')).toBe('application/zip')
  expect(headers.get('content-disposition')).toBe(`attachment; filename="${zip}"`)
  for (const other of ['not-listed.zip', 'index.json', '..%2Fvar%2Fmoothall.sqlite']) {
    const { status, text } = await tomos.get(`/lms/packages/${other}`)
    expect(status).toBe(404)
    expect(text).toContain('There is no such package')
  }
})

test('whoever is not the administrator is told so on a page, and gets no package', async () => {
  const { url } = await withPackages()
  for (const path of ['/lms/packages/', `/lms/packages/${zip}`]) {
    const page = { accept: 'text/html' }
    const nobody = await new Browser(url).get(path, page)
    expect(nobody.status).toBe(401)
    expect(nobody.text).toContain('Sign in first')
    for (const person of ['megan', 'ifan']) {
      const { status, text } = await (await signedIn(url, person)).get(path, page)
      expect(status).toBe(403)
      expect(text).toContain('It is for people with another role.')
      expect(text).not.toContain(sha256)
    }
  }
})

test('before a build has packed anything, the page says so', async () => {
  const { url } = await running()
  const { text } = await (await signedIn(url, 'tomos')).get('/lms/packages/')
  expect(text).toContain('No packages have been made yet.')
})
