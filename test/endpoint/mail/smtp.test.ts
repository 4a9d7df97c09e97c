/** Letters handed to a real mail server: encrypted, signed in, refused, put off and cut off. */
import type { SMTPServerOptions } from 'smtp-server'
import { expect, onTestFinished, test } from 'vitest'
import { smtp } from '#lms/mail/smtp.ts'
import { mail } from '#model/mail.ts'
import { certificate, mailServer, wordsIn } from '../../support/mail-server.ts'

const letter = {
  id: 'licence-lapsed/one',
  learner: null,
  recipient: 'megan@onnen.example',
  subject: 'Trwydded i bostio: wedi dod i ben – ŵ',
  text: 'Daeth eich trwydded i ben: ŷ.\n',
  html: '<p>Daeth eich trwydded i ben: ŷ.</p>',
}
const settings = (port: number, rest: object = {}) =>
  mail.parse({ host: '127.0.0.1', port, from: 'no-reply@onnen.example', tls: 'none', ...rest })

async function server(...words: Parameters<typeof mailServer>) {
  const running = await mailServer(...words)
  onTestFinished(() => running.close())
  return running
}

const own = certificate()
const signingIn: SMTPServerOptions = {
  onAuth: ({ username, password }, _session, done) =>
    username === 'moothall' && password === 'secret'
      ? done(null, { user: 'moothall' })
      : done(new Error('Invalid username or password')),
}

test.for(['starttls', 'implicit'] as const)(
  'by %s and with a password, a letter arrives in both forms',
  async (tls, context) => {
    if (own === undefined) return context.skip('openssl is not installed')
    const there = await server({}, { secure: tls === 'implicit', ...own, ...signingIn })
    const post = smtp(
      settings(there.port, { tls }),
      { user: 'moothall', pass: 'secret' },
      { ca: own.cert },
    )
    expect(await post(letter)).toEqual({ kind: 'sent' })
    const [received] = there.received
    expect(received).toMatchObject({
      to: ['megan@onnen.example'],
      from: 'no-reply@onnen.example',
      secure: true,
      user: 'moothall',
    })
    const words = wordsIn(received!.source)
    expect(words).toContain('Content-Type: multipart/alternative')
    expect(words).toContain(letter.text.trim())
    expect(words).toContain(letter.html)
    expect(words).toContain('Auto-Submitted: auto-generated')
    expect(words).toMatch(/Message-ID: <[0-9a-f]{32}@onnen\.example>/)
  },
)

test('a server whose certificate nobody vouches for gets neither password nor letter', async (context) => {
  if (own === undefined) return context.skip('openssl is not installed')
  const there = await server({}, { ...own, ...signingIn })
  const post = smtp(settings(there.port, { tls: 'starttls' }), { user: 'moothall', pass: 'secret' })
  expect(await post(letter)).toMatchObject({ kind: 'unreachable' })
  expect(there.named).toEqual([])
})

test('a server that cannot encrypt gets no letter where encryption is asked for', async () => {
  const there = await server()
  const post = smtp(settings(there.port, { tls: 'starttls' }), undefined)
  expect(await post(letter)).toMatchObject({ kind: 'unreachable' })
  expect(there.named).toEqual([])
})

test('a wrong password is no fault of the letter', async () => {
  const there = await server(
    {},
    { disabledCommands: ['STARTTLS'], allowInsecureAuth: true, ...signingIn },
  )
  const post = smtp(settings(there.port), { user: 'moothall', pass: 'guess' })
  const outcome = await post(letter)
  expect(outcome.kind).toBe('unreachable')
  expect(JSON.stringify(outcome)).not.toContain('guess')
})

test('a password is never sent elsewhere in the clear', () => {
  const elsewhere = mail.parse({ host: 'smtp.onnen.example', from: 'a@onnen.example', tls: 'none' })
  expect(() => smtp(elsewhere, { user: 'moothall', pass: 'secret' })).toThrow(
    'A password must not go to smtp.onnen.example in the clear: set endpoint.mail.tls to "starttls" or "implicit".',
  )
})

test.each([
  ['the recipient', { recipient: () => ({ code: 451, says: 'Greylisted, come again' }) }, 'later'],
  ['the recipient', { recipient: () => ({ code: 550, says: 'No such person' }) }, 'refused'],
  ['the letter', { letter: () => ({ code: 452, says: 'The mailbox is full' }) }, 'later'],
  ['the letter', { letter: () => ({ code: 554, says: 'We think that it is spam' }) }, 'refused'],
] as const)('what the server says of %s decides: %o makes it "%s"', async (_, doing, kind) => {
  const there = await server(doing)
  const outcome = await smtp(settings(there.port), undefined)(letter)
  expect(outcome.kind).toBe(kind)
  expect(JSON.stringify(outcome)).toContain(Object.values(doing)[0]!().says)
})

test('a connection that ends after the whole letter leaves it open whether it arrived', async () => {
  const there = await server({ letter: () => 'hang-up' })
  expect((await smtp(settings(there.port), undefined)(letter)).kind).toBe('unsure')
  expect(there.received).toHaveLength(1)
})

test('where nobody listens, or nobody answers, no letter has gone', async () => {
  const there = await mailServer()
  await there.close()
  expect((await smtp(settings(there.port), undefined)(letter)).kind).toBe('unreachable')
  const mute = (await import('node:net')).createServer(() => {})
  await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', () => resolve()))
  onTestFinished(() => void mute.close())
  const { port } = mute.address() as { port: number }
  expect((await smtp(settings(port), undefined, { patience: 300 })(letter)).kind).toBe(
    'unreachable',
  )
})
