import { once } from 'node:events'
import { existsSync, mkdirSync, renameSync } from 'node:fs'
import { createServer, request } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, onTestFinished, test } from 'vitest'
import { serve } from '#server/serve.ts'
import { Browser, commitOf, seen, signedIn } from './support/browser.ts'
import { running, temporary, write } from './support/running.ts'
import { site } from './support/site.ts'

const long = `<h1>Guidelines</h1>${'<p>Post as the council, not as yourself.</p>'.repeat(100)}`

/** A GET as it comes over the wire; `fetch` would decompress it. */
function get(url: string, headers: Record<string, string> = {}) {
  return new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>(
    (resolve, reject) => {
      const sent = request(url, { headers }, async (answer) => {
        const chunks: Buffer[] = []
        for await (const chunk of answer) chunks.push(chunk)
        const { statusCode = 0 } = answer
        resolve({ status: statusCode, headers: answer.headers, body: Buffer.concat(chunks) })
      })
      sent.on('error', reject)
      sent.end()
    },
  )
}

describe('a page', () => {
  test('is compressed as the browser asks for it', async () => {
    const { url, dist } = await running()
    write(dist, { 'guidelines/index.html': long })
    const page = `${url}/guidelines/`
    const brotli = await get(page, { 'accept-encoding': 'gzip, deflate, br' })
    expect(brotli.headers).toMatchObject({ 'content-encoding': 'br', vary: 'accept-encoding' })
    expect(brotliDecompressSync(brotli.body).toString()).toBe(long)
    const gzip = await get(page, { 'accept-encoding': 'gzip' })
    expect(gunzipSync(gzip.body).toString()).toBe(long)
    const plain = await get(page)
    expect(plain.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8' })
    expect(plain.body.toString()).toBe(long)
  })

  test('is not sent again while it has not changed', async () => {
    const { url } = await running()
    const { headers } = await get(`${url}/`)
    expect(headers['cache-control']).toBe('no-cache')
    const again = await get(`${url}/`, { 'if-none-match': String(headers['etag']) })
    expect(again.status).toBe(304)
    expect(again.body).toHaveLength(0)
  })

  test('is found without its last slash', async () => {
    const { url, dist } = await running()
    write(dist, { 'guidelines/index.html': long })
    const { status, headers } = await get(`${url}/guidelines`)
    expect([status, headers['location']]).toEqual([301, '/guidelines/'])
  })

  test('that is not there is answered in the language of its address', async () => {
    const { url, dist } = await running()
    write(dist, { 'cy/404/index.html': '<h1>Heb ei chanfod</h1>' })
    const english = await get(`${url}/nowhere/`)
    expect(english.status).toBe(404)
    expect(english.body.toString()).toBe('<h1>Page not found</h1>')
    expect((await get(`${url}/cy/nowhere`)).body.toString()).toBe('<h1>Heb ei chanfod</h1>')
  })

  test('comes with the headers that keep other sites out', async () => {
    const { url } = await running()
    for (const path of ['/', '/nowhere', '/lms/me'])
      expect((await get(url + path)).headers).toMatchObject({
        'content-security-policy': expect.stringContaining('frame-ancestors'),
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
        'permissions-policy': expect.stringContaining('camera=()'),
      })
  })

  test('may be spoken to an LRS only where the settings name it', async () => {
    const settings = { ...site.settings, lrs_origins: ['https://lrs.onnen.example'] }
    const { url } = await running({ site: { ...site, settings } })
    expect((await get(url)).headers['content-security-policy']).toContain(
      "connect-src 'self' https://lrs.onnen.example",
    )
  })

  test('outside the site is not there', async () => {
    const { url, data } = await running()
    expect(existsSync(join(data, 'moothall.sqlite'))).toBe(true)
    for (const path of [
      '/../var/moothall.sqlite',
      '/%2e%2e/var/moothall.sqlite',
      '/..%2fvar%2fmoothall.sqlite',
    ])
      expect((await get(url + path)).status).toBeGreaterThanOrEqual(400)
  })
})

test('only files whose names change with their content are cached for good', async () => {
  const { url, dist } = await running()
  write(dist, {
    '_astro/page.B1x2.css': 'a{}',
    'pagefind/fragment/en_1.pf_fragment': 'x',
    'pagefind/pagefind-entry.json': '{}',
    'pagefind/pagefind.js': '',
  })
  const cached = async (path: string) => (await get(url + path)).headers['cache-control']
  expect(await cached('/_astro/page.B1x2.css')).toBe('public, max-age=31536000, immutable')
  expect(await cached('/pagefind/fragment/en_1.pf_fragment')).toContain('immutable')
  expect(await cached('/pagefind/pagefind-entry.json')).toBe('no-cache')
  expect(await cached('/pagefind/pagefind.js')).toBe('no-cache')
})

test('the site can be replaced by renaming while it is served', async () => {
  const { url, dist } = await running()
  const next = `${dist}-next`
  write(next, { 'index.html': '<h1>The new home</h1>', 'new/index.html': '<h1>New</h1>' })
  renameSync(dist, `${dist}-old`)
  renameSync(next, dist)
  expect((await get(`${url}/`)).body.toString()).toBe('<h1>The new home</h1>')
  expect((await get(`${url}/new/`)).body.toString()).toBe('<h1>New</h1>')
})

test('an address of the endpoint that is not there is a problem, not a page', async () => {
  const { url } = await running()
  for (const path of ['/lms', '/lms/', '/lms/commits', '/lms/nothing', '/lms/attempts/a/b'])
    expect(await new Browser(url).get(path)).toMatchObject({
      status: 404,
      json: { code: 'unknown-route' },
    })
})

test('without the endpoint there are pages, no routes and no database', async () => {
  const settings = { ...site.settings, endpoint: { ...site.settings.endpoint, enabled: false } }
  const { url, data } = await running({ site: { ...site, settings } })
  expect((await get(`${url}/`)).status).toBe(200)
  expect((await get(`${url}/lms/me`)).status).toBe(404)
  expect(existsSync(data)).toBe(false)
})

test('health answers', async () => {
  const { url } = await running()
  expect(await new Browser(url).get('/lms/health')).toMatchObject({
    status: 200,
    json: { status: 'ok' },
  })
})

describe('a server that cannot start says why:', () => {
  const options = () => {
    const folder = temporary()
    mkdirSync(join(folder, 'dist'))
    return {
      site,
      dist: join(folder, 'dist'),
      data: join(folder, 'var'),
      host: '127.0.0.1',
      port: 0,
    }
  }

  test('the port is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    onTestFinished(() => void other.close())
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo
    await expect(serve({ ...options(), port })).rejects.toThrow(
      `Port ${port} is in use: stop the program that uses it, or choose another with --port.`,
    )
  })

  test('the address is public and the development sign-in is on', async () => {
    const asked = options()
    await expect(serve({ ...asked, host: '0.0.0.0' })).rejects.toThrow(
      'Anybody who can reach "0.0.0.0" could sign in as anyone',
    )
    expect(existsSync(asked.data)).toBe(false)
  })

  test('nothing was built yet', async () => {
    const dist = join(temporary(), 'dist')
    await expect(serve({ ...options(), dist })).rejects.toThrow(
      `There is no built site at ${dist}: run "moothall build" first.`,
    )
  })

  test('the database is not one', async () => {
    const asked = options()
    write(asked.data, { 'moothall.sqlite': 'Minutes of the meeting of 22 November' })
    await expect(serve(asked)).rejects.toThrow('moothall.sqlite is not a database')
  })
})

test('closing answers what has begun to arrive, keeps it, and leaves one file', async () => {
  const { url, data, close } = await running()
  const megan = await signedIn(url)
  const { token } = await megan.register('know-the-rules')
  const sent = request(`${url}/lms/commits`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', expect: '100-continue' },
  })
  sent.flushHeaders()
  await once(sent, 'continue')
  const closed = close()
  sent.end(JSON.stringify(commitOf(token, { cmi: seen('why', 'how') })))
  const [answer] = await once(sent, 'response')
  expect(answer.statusCode).toBe(200)
  answer.resume()
  await closed
  expect(existsSync(join(data, 'moothall.sqlite-wal'))).toBe(false)
  const again = await signedIn((await running({ data })).url)
  expect(await again.attempt('know-the-rules')).toMatchObject({ status: 'completed' })
})

test('a browser that is connected and asks for nothing does not keep the server from closing', async () => {
  const { url, close } = await running()
  const socket = connect(Number(new URL(url).port), 'localhost')
  await once(socket, 'connect')
  const ended = once(socket, 'close')
  await close()
  await ended
})

describe('an address that nobody can have meant', () => {
  const strange = [
    '/%E0%A4%A',
    '//guidelines',
    '/%00',
    '/../x',
    '/%2e%2e/x',
    `/${'a'.repeat(5000)}`,
    `/guidelines/${'a/'.repeat(2000)}`,
  ]

  test.each(strange)('%.20s gets the page for what is not there', async (path) => {
    const { url } = await running()
    const { status, head, body } = await typed(url, `GET ${path}`)
    expect([status, body]).toEqual([404, '<h1>Page not found</h1>'])
    expect(head).toContain("script-src 'self' 'wasm-unsafe-eval'; ")
    expect(head).toContain('x-content-type-options: nosniff')
  })

  test.each(strange)('%.20s under another name is refused for the name', async (path) => {
    const { url } = await running()
    expect((await typed(url, `GET ${path}`, { host: 'evil.example' })).status).toBe(421)
  })

  test.each(['GET /lms/%E0%A4%A', 'PROPFIND /lms/health', `GET /lms/attempts/${'a'.repeat(5000)}`])(
    '%.30s is a problem of the endpoint',
    async (line) => {
      const { url } = await running()
      const { status, head, body } = await typed(url, line)
      expect(head).toContain('content-type: application/problem+json')
      expect(head).toContain('x-content-type-options: nosniff')
      expect(JSON.parse(body)).toMatchObject({ status })
    },
  )
})

test('a part that a file does not have is refused in words', async () => {
  const { url } = await running()
  const { status, head, body } = await typed(url, 'GET /', { range: 'bytes=9999-' })
  expect([status, body]).toEqual([416, 'Range Not Satisfiable'])
  expect(head).toContain('content-security-policy: ')
})

test('headers that are too long are refused with the headers of every answer', async () => {
  const { url } = await running()
  const { status, head, body } = await typed(url, 'GET /', { cookie: 'a'.repeat(20_000) })
  expect([status, body]).toEqual([431, 'Request Header Fields Too Large'])
  expect(head).toContain('x-content-type-options: nosniff')
})

/** A request as it is typed: a client would tidy the address. */
async function typed(url: string, line: string, headers: Record<string, string> = {}) {
  const { hostname, port, host } = new URL(url)
  const socket = connect(Number(port), hostname)
  const lines = Object.entries({ host, connection: 'close', ...headers })
  socket.write(`${line} HTTP/1.1\r\n${lines.map((each) => each.join(': ')).join('\r\n')}\r\n\r\n`)
  let answer = ''
  for await (const chunk of socket.setEncoding('utf8')) answer += chunk
  const [head = '', body = ''] = answer.split('\r\n\r\n')
  return { status: Number(head.split(' ')[1]), head, body }
}
