import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, globSync, readFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { environment } from '#server/environment.ts'
import { operatingPage, withEnvironment } from '../../schemas/operating.ts'
import { Browser, commitOf, seen, signedIn } from './support/browser.ts'
import { freePort } from './support/provider.ts'
import { raw } from './support/raw.ts'
import { running, temporary, write } from './support/running.ts'

const root = join(import.meta.dirname, '../..')

test('the table of the environment is that of the code: after a change, run "npm run schemas"', () => {
  const page = readFileSync(operatingPage, 'utf8')
  expect(withEnvironment(page)).toBe(page)
  for (const name of Object.keys(environment)) expect(page).toContain(`\`${name}\``)
})

test('every variable that the program names is in the table', () => {
  // Those by which a command tells the Astro that it starts what to do are nobody else's.
  const own = /MOOTHALL_(SITE|TODAY|LENIENT|OUT|CACHE)\b/
  const files = globSync('src/**/*.ts', { cwd: root })
  const named = files.flatMap((file) => [
    ...readFileSync(join(root, file), 'utf8').matchAll(/\bMOOTHALL_[A-Z_]*[A-Z]\b/g),
  ])
  const names = new Set(named.map(([name]) => name).filter((name) => !own.test(name)))
  expect([...names].sort()).toEqual(Object.keys(environment).sort())
  const units = ['moothall.service', 'Containerfile'].map((name) =>
    readFileSync(join(root, 'examples', name), 'utf8'),
  )
  for (const [name] of units.join().matchAll(/MOOTHALL_[A-Z_]+/g))
    expect(Object.keys(environment)).toContain(name)
})

test('metrics count requests, commits and refusals, and name nobody', async () => {
  const { url } = await running()
  const megan = await signedIn(url)
  const { token } = await megan.register('know-the-rules')
  await megan.post('/lms/commits', commitOf(token, { cmi: seen('why') }))
  await megan.post('/lms/commits', commitOf('x'.repeat(30)))
  const { text, headers } = await new Browser(url).get('/lms/metrics')
  expect(headers.get('content-type')).toContain('text/plain; version=0.0.4')
  expect(text).toContain('moothall_commits_total{outcome="stored"} 1')
  expect(text).toContain('moothall_refusals_total{code="unknown-token"} 1')
  expect(text).toMatch(
    /moothall_request_seconds_count\{method="POST",route="\/lms\/commits",status="200"\} 1/,
  )
  expect(text).toContain('moothall_sign_ins_total{way="development",outcome="signed-in"} 1')
  expect(text).toContain('process_resident_memory_bytes')
  expect(text).not.toMatch(/megan|Megan|know-the-rules/)
})

test('metrics are for this machine, or for who has the token', async () => {
  const { url } = await running({ env: { MOOTHALL_METRICS_TOKEN: 'of-the-monitoring' } })
  const from = (...headers: string[]) => raw(`${url}/lms/metrics`, { headers })
  const away = ['X-Forwarded-For', '10.0.0.9']
  expect(await from(...away)).toMatchObject({ status: 403, json: { code: 'operators-only' } })
  expect((await from(...away, 'Authorization', 'Bearer wrong')).status).toBe(403)
  expect((await from(...away, 'Authorization', 'Bearer of-the-monitoring')).status).toBe(200)
  expect((await from()).status).toBe(200)
})

test('a program that is told to stop says that it is not ready, answers what is in flight, and ends', async () => {
  const folder = temporary()
  cpSync(join(root, 'test/fixtures/sites/small'), folder, { recursive: true })
  write(folder, { 'dist/index.html': '<h1>Home</h1>' })
  const port = await freePort()
  const words = ['src/cli/moothall.ts', 'lms', 'serve', '--site', folder, '--port', String(port)]
  const child = spawn(process.execPath, words, {
    cwd: root,
    env: { ...process.env, MOOTHALL_DRAIN_SECONDS: '1', MOOTHALL_LOG_LEVEL: 'debug' },
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let log = ''
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    log += chunk
  })
  await once(child.stdout, 'data')
  const url = `http://localhost:${port}`
  const browser = new Browser(url)
  expect((await browser.get('/lms/ready')).status).toBe(200)

  const sent = request(`${url}/lms/commits`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', expect: '100-continue' },
  })
  sent.flushHeaders()
  await once(sent, 'continue')
  child.kill('SIGTERM')
  await expect.poll(async () => (await browser.get('/lms/ready')).status).toBe(503)
  sent.end(JSON.stringify(commitOf('x'.repeat(30))))
  const [answer] = await once(sent, 'response')
  expect(answer.statusCode).toBe(401)
  answer.resume()
  const [code] = await once(child, 'exit')
  expect(code).toBe(0)
  const lines = log
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(lines.map(({ msg }) => msg)).toEqual(
    expect.arrayContaining(['listening', 'answered', 'stopping', 'stopped']),
  )
  const answered = lines.filter(({ msg }) => msg === 'answered')
  for (const line of answered)
    expect(Object.keys(line).sort()).toEqual([
      'level',
      'method',
      'ms',
      'msg',
      'route',
      'status',
      'time',
    ])
})
