import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { FeedProblem } from '#feeds/problem.ts'
import { whyNotPublic } from '#feeds/retrieve/address.ts'
import { type Asking, ask } from '#feeds/retrieve/ask.ts'
import { guard } from '#feeds/retrieve/guard.ts'
import { retryAfter, takingTurns } from '#feeds/retrieve/manners.ts'
import { type Rules, strict } from '#feeds/retrieve/rules.ts'
import { tools } from '../../support/feeds/account.ts'
import { type FeedServer, httpServer, tlsServer } from '../../support/feeds/server.ts'

let plain: FeedServer
let secure: FeedServer
beforeAll(async () => {
  plain = await httpServer()
  secure = await tlsServer()
})
afterAll(() => Promise.all([plain.close(), secure.close()]))
beforeEach(() => {
  plain.routes.clear()
  plain.requests.length = 0
})

const asking = (changes: Partial<Rules> = {}): Asking => {
  const { rules } = tools([plain.port, secure.port])
  return {
    rules: { ...rules, ...changes },
    turns: takingTurns(0),
    now: () => new Date(),
    http: true,
  }
}

/** The code of the problem that a request ends with. */
async function codeOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof FeedProblem)) throw new Error(`No problem, but ${String(error)}`)
  expect(error.message).toMatch(/^\S.*\.$/s)
  return error.trouble.code
}

test.each([
  '10.1.2.3',
  '172.16.0.1',
  '192.168.1.1',
  '127.0.0.1',
  '169.254.169.254',
  '0.0.0.0',
  '100.64.1.1',
  '224.0.0.1',
  '255.255.255.255',
  '::1',
  '::',
  'fe80::1',
  'fc00::1',
  '::ffff:10.0.0.1',
  '::ffff:127.0.0.1',
  '64:ff9b::7f00:1',
  '2002:7f00:1::',
  '2001::1',
  '198.18.0.1',
  '192.0.2.1',
])('%s is not asked', (address) => {
  expect(whyNotPublic(address)).toBeDefined()
})

test.each(['93.184.216.34', '2606:2800:220:1::1', '8.8.8.8'])('%s is public', (address) => {
  expect(whyNotPublic(address)).toBeUndefined()
})

test.each([
  ['http://town.example/', 'fetch/scheme'],
  ['file:///etc/passwd', 'fetch/scheme'],
  ['https://name:secret@town.example/', 'fetch/credentials'],
  ['https://town.example:22/', 'fetch/port'],
  ['https://2130706433/', 'fetch/private-address'],
  ['https://0x7f.1/', 'fetch/private-address'],
  ['https://[::ffff:10.0.0.1]/', 'fetch/private-address'],
  ['https://127.1/', 'fetch/private-address'],
])('%s is refused: %s', async (address, code) => {
  const rules = strict('x')
  expect(
    await codeOf(
      guard(new URL(address), { ...rules, resolve: async () => ['93.184.216.34'] }, false),
    ),
  ).toBe(code)
})

test('a name with one public and one private address is refused', async () => {
  const rules: Rules = { ...strict('x'), resolve: async () => ['93.184.216.34', '10.0.0.1'] }
  expect(await codeOf(guard(new URL('https://mixed.example/'), rules, false))).toBe(
    'fetch/private-address',
  )
})

test('a name that nobody knows is told as that', async () => {
  const rules: Rules = { ...strict('x'), resolve: () => Promise.reject(new Error('ENOTFOUND')) }
  expect(await codeOf(guard(new URL('https://nowhere.example/'), rules, false))).toBe(
    'fetch/unknown-host',
  )
})

test('the address that was checked is the one that is asked, whatever the name says later', async () => {
  let times = 0
  plain.routes.set('/a', 'body')
  const once = asking({
    trusted: new Set([`rebind.test:${plain.port}`]),
    resolve: async () => (times++ === 0 ? ['127.0.0.1'] : ['10.255.255.1']),
  })
  const answer = await ask(plain.url('/a', 'rebind.test'), once)
  expect(answer).toMatchObject({ kind: 'fresh', body: Buffer.from('body') })
  expect(times).toBe(1)
})

test('a redirect to this machine’s metadata service is refused', async () => {
  plain.routes.set('/a', {
    status: 302,
    headers: { location: 'http://169.254.169.254/latest/meta-data/' },
  })
  expect(await codeOf(ask(plain.url('/a'), asking()))).toBe('fetch/private-address')
})

test('a redirect to a file is refused', async () => {
  plain.routes.set('/a', { status: 302, headers: { location: 'file:///etc/passwd' } })
  expect(await codeOf(ask(plain.url('/a'), asking()))).toBe('fetch/scheme')
})

test('redirects without an end are given up', async () => {
  plain.routes.set('/a', { status: 302, headers: { location: '/a' } })
  expect(await codeOf(ask(plain.url('/a'), asking()))).toBe('fetch/redirects')
  expect(plain.requests).toHaveLength(6)
})

test('a move for good is told, a passing one is not', async () => {
  plain.routes.set('/old', { status: 301, headers: { location: '/new' } })
  plain.routes.set('/passing', { status: 302, headers: { location: '/new' } })
  plain.routes.set('/new', 'x')
  expect(await ask(plain.url('/old'), asking())).toMatchObject({ moved: plain.url('/new') })
  expect(await ask(plain.url('/passing'), asking())).toMatchObject({
    moved: undefined,
    url: plain.url('/new'),
  })
})

test('a token is not carried to another host', async () => {
  plain.routes.set('/a', { status: 302, headers: { location: plain.url('/b', 'other.test') } })
  plain.routes.set('/b', 'x')
  await ask(plain.url('/a'), { ...asking(), headers: { authorization: 'Bearer secret' } })
  expect(plain.requests.map(({ headers }) => headers.authorization)).toEqual([
    'Bearer secret',
    undefined,
  ])
})

test('what the server gave is sent back, and "unchanged" is believed', async () => {
  plain.routes.set('/a', (request, response) => {
    const known = request.headers['if-none-match'] === '"v1"'
    response.writeHead(known ? 304 : 200, { etag: '"v1"' }).end(known ? undefined : 'x')
  })
  const first = await ask(plain.url('/a'), asking())
  expect(first).toMatchObject({ validators: { etag: '"v1"' } })
  expect(await ask(plain.url('/a'), { ...asking(), validators: { etag: '"v1"' } })).toEqual({
    kind: 'unchanged',
  })
})

test('over TLS, a certificate of an authority that we know is accepted and another is not', async () => {
  secure.routes.set('/a', 'x')
  expect(await ask(secure.url('/a'), asking())).toMatchObject({ kind: 'fresh' })
  const { ca: _, ...without } = asking().rules
  expect(await codeOf(ask(secure.url('/a'), { ...asking(), rules: without }))).toBe(
    'fetch/certificate',
  )
})

test('a certificate for another name is refused', async () => {
  const rules = { trusted: new Set([`wrong.test:${secure.port}`]) }
  expect(await codeOf(ask(secure.url('/a', 'wrong.test'), asking(rules)))).toBe('fetch/certificate')
})

test('a server that takes the request and says nothing is given up', async () => {
  plain.routes.set('/a', () => {})
  expect(await codeOf(ask(plain.url('/a'), asking()))).toBe('fetch/no-answer')
})

test('a server that sends a byte at a time is given up', async () => {
  plain.routes.set('/a', (_, response) => {
    response.writeHead(200)
    const drip = setInterval(() => response.write('x'), 50)
    response.on('close', () => clearInterval(drip))
  })
  expect(await codeOf(ask(plain.url('/a'), asking()))).toBe('fetch/too-slow')
})

test('an answer of 100 MB is broken off at the limit', async () => {
  let sent = 0
  plain.routes.set('/a', (_, response) => {
    const chunk = Buffer.alloc(1_000_000, 'x')
    const more = () => {
      while (sent < 100_000_000) {
        sent += chunk.length
        if (!response.write(chunk)) return response.once('drain', more)
      }
      return response.end()
    }
    more()
  })
  expect(await codeOf(ask(plain.url('/a'), asking()))).toBe('fetch/too-large')
  expect(sent).toBeLessThan(30_000_000)
})

test('a gzip bomb of 50 kB is not unpacked to its 50 MB', async () => {
  const bomb = gzipSync(Buffer.alloc(50_000_000))
  expect(bomb.length).toBeLessThan(60_000)
  plain.routes.set('/a', { headers: { 'content-encoding': 'gzip' }, body: bomb })
  const before = process.memoryUsage().rss
  expect(await codeOf(ask(plain.url('/a'), asking()))).toBe('fetch/too-large')
  expect(process.memoryUsage().rss - before).toBeLessThan(60_000_000)
})

test.each([
  ['gzip', 'fetch/damaged'],
  ['br', 'fetch/damaged'],
  ['made-up', 'fetch/encoding'],
])('an answer that claims to be %s and is not is told as %s', async (encoding, code) => {
  plain.routes.set('/a', { headers: { 'content-encoding': encoding }, body: 'plain text' })
  expect(await codeOf(ask(plain.url('/a'), asking()))).toBe(code)
})

test('a packed answer that ends early is told', async () => {
  plain.routes.set('/a', {
    headers: { 'content-encoding': 'gzip' },
    body: gzipSync('x'.repeat(5_000)).subarray(0, 20),
  })
  expect(await codeOf(ask(plain.url('/a'), asking()))).toBe('fetch/damaged')
})

test('an answer that breaks off is told', async () => {
  plain.routes.set('/a', (_, response) => {
    response.writeHead(200, { 'content-length': '1000' })
    response.write('half')
    setImmediate(() => response.destroy())
  })
  expect(await codeOf(ask(plain.url('/a'), asking()))).toBe('fetch/cut-off')
})

test.each([
  [401, 'fetch/forbidden'],
  [403, 'fetch/forbidden'],
  [404, 'fetch/not-found'],
  [410, 'fetch/not-found'],
  [429, 'fetch/wait'],
  [500, 'fetch/server-fault'],
  [418, 'fetch/status'],
  [304, 'fetch/status'],
])('status %i is told as %s', async (status, code) => {
  plain.routes.set('/a', { status })
  expect(await codeOf(ask(plain.url('/a'), asking()))).toBe(code)
})

test('nobody at the port is told', async () => {
  const gone = await httpServer()
  await gone.close()
  const rules = { trusted: new Set([`127.0.0.1:${gone.port}`]) }
  expect(await codeOf(ask(gone.url('/a'), asking(rules)))).toBe('fetch/refused')
})

test('"wait" is understood in seconds and as a date, and never for more than a day', () => {
  const now = new Date('2026-11-22T09:00:00Z')
  expect(retryAfter('120', now)).toEqual(new Date('2026-11-22T09:02:00Z'))
  expect(retryAfter('Sun, 22 Nov 2026 10:00:00 GMT', now)).toEqual(new Date('2026-11-22T10:00:00Z'))
  expect(retryAfter('99999999', now)).toEqual(new Date('2026-11-23T09:00:00Z'))
  expect(retryAfter('soon', now)).toBeUndefined()
})

test('one host is asked once at a time, two hosts together', async () => {
  const turns = takingTurns(0)
  const open = new Map<string, number>()
  let most = 0
  let together = 0
  const work = (host: string) => () =>
    new Promise<void>((resolve) => {
      open.set(host, (open.get(host) ?? 0) + 1)
      most = Math.max(most, open.get(host)!)
      together = Math.max(
        together,
        [...open.values()].reduce((a, b) => a + b),
      )
      setImmediate(() => {
        open.set(host, open.get(host)! - 1)
        resolve()
      })
    })
  await Promise.all(['a', 'a', 'a', 'b', 'b'].map((host) => turns(host, work(host))))
  expect(most).toBe(1)
  expect(together).toBe(2)
})

test('a request says who asks and whom to write to', async () => {
  plain.routes.set('/a', 'x')
  await ask(plain.url('/a'), asking())
  expect(plain.requests[0]!.headers['user-agent']).toContain('test@town.example')
})
