/** A real SMTP server for tests, which can refuse, ask to come again, and hang up. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

export type Received = {
  to: string[]
  from: string
  /** As it came, headers and all. */
  source: string
  secure: boolean
  user: string | undefined
}

/** What the server does with a recipient or a letter: takes it, refuses with a code, or ends the connection after the letter. */
export type Doing = 'take' | { code: number; says: string } | 'hang-up'

export type MailServer = {
  port: number
  received: Received[]
  /** Every recipient that was named to it, taken or not. */
  named: string[]
  close(): Promise<void>
}

export async function mailServer(
  {
    recipient = () => 'take',
    letter = () => 'take',
    port = 0,
  }: {
    recipient?: (address: string, before: number) => Doing
    letter?: (count: number) => Doing
    port?: number
  } = {},
  options: SMTPServerOptions = { disabledCommands: ['STARTTLS', 'AUTH'] },
): Promise<MailServer> {
  const received: Received[] = []
  const named: string[] = []
  let letters = 0
  const server = new SMTPServer({
    logger: false,
    ...options,
    onRcptTo({ address }, _session, done) {
      const doing = recipient(address, named.filter((each) => each === address).length)
      named.push(address)
      done(typeof doing === 'object' ? coded(doing) : null)
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const doing = letter(++letters)
        if (typeof doing === 'object') return done(coded(doing))
        received.push({
          to: session.envelope.rcptTo.map(({ address }) => address),
          from: session.envelope.mailFrom ? session.envelope.mailFrom.address : '',
          source: Buffer.concat(chunks).toString(),
          secure: session.secure,
          user: session.user,
        })
        if (doing === 'hang-up') for (const each of server.connections) each.close()
        else done()
      })
    },
  })
  server.on('error', () => {})
  await new Promise<void>((resolve) => {
    server.listen(port, '127.0.0.1', () => resolve())
  })
  return {
    port: (server.server.address() as AddressInfo).port,
    received,
    named,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

const coded = ({ code, says }: { code: number; says: string }) =>
  Object.assign(new Error(says), { responseCode: code })

/** The words of a letter's parts, decoded. */
export const wordsIn = (source: string): string => {
  const soft = source.replaceAll(/=\r?\n/g, '')
  const bytes = soft.replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
  return Buffer.from(bytes, 'latin1').toString()
}

/** A key and a certificate for 127.0.0.1 that nobody else trusts; undefined without openssl. */
export function certificate(): { key: string; cert: string } | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'moothall-cert-'))
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
  try {
    execFileSync(
      'openssl',
      `req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost -addext subjectAltName=IP:127.0.0.1,DNS:localhost -keyout ${key} -out ${cert}`.split(
        ' ',
      ),
      { stdio: 'ignore' },
    )
    return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') }
  } catch {
    return undefined
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
