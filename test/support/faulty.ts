/** A real proxy in front of a real server, which does to a request what networks and servers do. */
import {
  request as ask,
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http'
import type { AddressInfo } from 'node:net'

/** `slow` comes late; `cut-request` ends the connection when half of the request has gone through, `cut-answer` when half of the answer has. */
export type Fault =
  | { kind: 'pass' }
  | { kind: 'answer'; status: number; body?: string }
  | { kind: 'slow'; milliseconds: number }
  | { kind: 'cut-request' }
  | { kind: 'cut-answer' }
export const pass: Fault = { kind: 'pass' }

export type Asked = { number: number; method: string; path: string; body: string }
export type Answered = { status: number; body: string }

export type Faulty = {
  url: string
  /** Nobody listens at the address any more: connections are refused. */
  down(): Promise<void>
  up(): Promise<void>
  close(): Promise<void>
}

/** `fault` decides on each request, which it sees whole; `passed` hears what the server answered. */
export async function faulty(
  target: string | ((path: string) => string),
  fault: (asked: Asked) => Fault,
  passed: (asked: Asked, answered: Answered) => void = () => {},
): Promise<Faulty> {
  const to = typeof target === 'string' ? () => target : target
  let number = 0
  let server: Server
  let port = 0

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const bytes = await bodyOf(request)
    const asked = {
      number: ++number,
      method: request.method ?? '',
      path: request.url ?? '',
      body: bytes.toString(),
    }
    const chosen = fault(asked)
    if (chosen.kind === 'answer') {
      response.writeHead(chosen.status, { 'content-type': 'text/plain' }).end(chosen.body ?? '')
      return
    }
    if (chosen.kind === 'slow') await new Promise((done) => setTimeout(done, chosen.milliseconds))
    if (chosen.kind === 'cut-request') {
      await half(to(asked.path), request, bytes)
      request.socket.destroy()
      return
    }
    const { status, headers, body } = await through(to(asked.path), request, bytes)
    passed(asked, { status, body: body.toString() })
    const { 'transfer-encoding': _, connection: __, ...kept } = headers
    response.writeHead(status, { ...kept, 'content-length': body.length })
    if (chosen.kind === 'cut-answer') {
      response.write(body.subarray(0, Math.floor(body.length / 2)), () => request.socket.destroy())
      return
    }
    response.end(body)
  }

  const up = async () => {
    server = createServer((request, response) => {
      handle(request, response).catch(() => request.socket.destroy())
    })
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
    port = (server.address() as AddressInfo).port
  }
  const down = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  await up()
  return { url: `http://127.0.0.1:${port}`, up, down, close: down }
}

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of message) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

const options = ({ method, headers }: IncomingMessage) => ({
  method,
  headers,
  agent: false as const,
})

const through = (target: string, request: IncomingMessage, body: Buffer) =>
  new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: Buffer }>(
    (resolve, reject) => {
      const going = ask(new URL(request.url ?? '/', target), options(request), (answer) => {
        bodyOf(answer).then(
          (all) =>
            resolve({ status: answer.statusCode ?? 502, headers: answer.headers, body: all }),
          reject,
        )
      })
      going.on('error', reject)
      going.end(body)
    },
  )

/** The server gets the head of the request and half of its body, and then the connection is gone. */
const half = (target: string, request: IncomingMessage, body: Buffer) =>
  new Promise<void>((resolve) => {
    const going = ask(new URL(request.url ?? '/', target), options(request))
    going.on('error', () => resolve())
    going.write(body.subarray(0, Math.floor(body.length / 2)), () => {
      going.destroy()
      resolve()
    })
  })
