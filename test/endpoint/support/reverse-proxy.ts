/** The real nginx and Caddy with the files of `examples/`, in which only addresses and paths are put in. */
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { freePort } from './provider.ts'
import { temporary } from './running.ts'

export const siteName = 'intranet.council.example'
const example = (name: string) =>
  readFileSync(join(import.meta.dirname, '../../../examples', name), 'utf8')

export type ReverseProxy = {
  /** Why it cannot be tried here. */
  missing: string | undefined
  scheme: 'http' | 'https'
  /** Starts it before the endpoint and the gateway; its port. */
  start(endpoint: number, gateway: number): Promise<number>
}

const lacks = (program: string, ...words: string[]): string | undefined =>
  spawnSync(program, words).error === undefined ? undefined : `${program} is not installed`

async function nginx(endpoint: number, gateway: number): Promise<number> {
  const folder = temporary()
  const [port, plain] = [await freePort(), await freePort()]
  const [certificate, key] = [join(folder, 'certificate.pem'), join(folder, 'key.pem')]
  const subject = ['-subj', `/CN=${siteName}`, '-days', '2', '-nodes']
  execFileSync(
    'openssl',
    ['req', '-x509', '-newkey', 'rsa:2048', ...subject, '-keyout', key, '-out', certificate],
    { stdio: 'ignore' },
  )
  const text = example('nginx.conf')
    .replaceAll('127.0.0.1:4321', `127.0.0.1:${endpoint}`)
    .replaceAll('127.0.0.1:4180', `127.0.0.1:${gateway}`)
    .replaceAll('listen 443', `listen 127.0.0.1:${port}`)
    .replaceAll('listen 80', `listen 127.0.0.1:${plain}`)
    .replaceAll('/etc/ssl/moothall/fullchain.pem', certificate)
    .replaceAll('/etc/ssl/moothall/key.pem', key)
    .replaceAll('/var/log/nginx/', `${folder}/`)
    .replace('/run/nginx.pid', join(folder, 'nginx.pid'))
    .replace(
      'http {',
      `http {\n  client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy;`,
    )
  const file = join(folder, 'nginx.conf')
  writeFileSync(file, text)
  return started('nginx', ['-c', file, '-p', folder, '-g', 'daemon off;'], port)
}

async function caddy(endpoint: number, gateway: number): Promise<number> {
  const folder = temporary()
  const port = await freePort()
  const text = example('Caddyfile')
    .replaceAll('reverse_proxy 127.0.0.1:4321', `reverse_proxy 127.0.0.1:${endpoint}`)
    .replaceAll('127.0.0.1:4180', `127.0.0.1:${gateway}`)
    .replace(`\n${siteName} {`, `\nhttp://${siteName}:${port} {`)
  const file = join(folder, 'Caddyfile')
  writeFileSync(file, text)
  return started('caddy', ['run', '--config', file, '--adapter', 'caddyfile'], port, {
    XDG_DATA_HOME: folder,
    XDG_CONFIG_HOME: folder,
  })
}

export const reverseProxies: Record<string, ReverseProxy> = {
  nginx: {
    missing: lacks('nginx', '-v') ?? lacks('openssl', 'version'),
    scheme: 'https',
    start: nginx,
  },
  Caddy: { missing: lacks('caddy', 'version'), scheme: 'http', start: caddy },
}

async function started(program: string, words: string[], port: number, env = {}): Promise<number> {
  const child = spawn(program, words, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (chunk) => {
    said += chunk
  })
  onTestFinished(async () => {
    if (child.exitCode !== null) return
    child.kill('SIGTERM')
    await once(child, 'exit')
  })
  for (;;) {
    if (child.exitCode !== null) throw new Error(`${program} ended: ${said}`)
    const socket = connect(port, '127.0.0.1')
    const open = await Promise.race([
      once(socket, 'connect').then(
        () => true,
        () => false,
      ),
      once(child, 'exit').then(() => false),
    ])
    socket.destroy()
    if (open) return port
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** What oauth2-proxy answers: who has the cookie of a person, or nobody. */
export async function gateway(): Promise<number> {
  const server = createServer((request: IncomingMessage, response) => {
    const known = request.headers.cookie?.includes('gateway=nia') === true
    if (request.url?.startsWith('/oauth2/auth') && known)
      response.writeHead(202, {
        'x-auth-request-user': 'nprys',
        'x-auth-request-preferred-username': 'Nia Prys',
        'x-auth-request-groups': 'SM-Champions',
      })
    else response.writeHead(request.url?.startsWith('/oauth2/auth') ? 401 : 200)
    response.end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return (server.address() as AddressInfo).port
}
