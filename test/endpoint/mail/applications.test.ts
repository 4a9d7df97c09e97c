/** Who is told what of an application, by a real mail server. */
import { expect, onTestFinished, test } from 'vitest'
import { noApplicationSite } from '#model/application-site.ts'
import { post } from '#model/post.ts'
import { settings } from '#model/settings.ts'
import type { ApplicationView } from '#model/wire/application.ts'
import { type MailServer, mailServer, wordsIn } from '../../support/mail-server.ts'
import { signedIn } from '../support/browser.ts'
import { running, temporary } from '../support/running.ts'
import { site } from '../support/site.ts'

const pace = { idle: 20, random: Math.random, wait: () => 20 }
const waiting = { timeout: 20_000, interval: 30 }

const applications = {
  ...noApplicationSite,
  posts: [
    post.parse({ id: 'head', title: 'Head of Highways', service: 'Highways' }),
    post.parse({ id: 'engineer', title: 'Engineer', service: 'Highways', reports_to: 'head' }),
  ],
  people: [
    { holder: 'aaaaaaaa', name: 'Megan Rees', post: 'head', learner: 'megan' },
    { holder: 'bbbbbbbb', name: 'Nia Prys', post: 'librarian', learner: 'nia' },
  ],
  roles: new Map([['champion', ['librarian']]]),
}
const served = (port: number) => ({
  ...site,
  applications,
  settings: settings.parse({
    name: 'Dyffryn Onnen County Council',
    languages: ['en'],
    address: 'https://social.onnen.example',
    contact: { email: 'social.media@onnen.example' },
    endpoint: {
      development_people: [
        { id: 'samir', name: 'Samir Ali' },
        { id: 'megan', name: 'Megan Rees' },
        { id: 'nia', name: 'Nia Prys', roles: ['champion'] },
      ],
      mail: {
        host: '127.0.0.1',
        port,
        tls: 'none',
        from: 'no-reply@onnen.example',
        addresses: '{account}@onnen.example',
      },
    },
  }),
})
const subjects = ({ received }: MailServer) =>
  received.map(
    ({ to, source }) => `${to} ${/^Subject: (.*)/m.exec(source.replaceAll(/\r?\n /g, ' '))?.[1]}`,
  )

test('the line manager gets a link, the champion a call, and the applicant each decision with its reason, once', async () => {
  const mail = await mailServer()
  onTestFinished(() => mail.close())
  const data = temporary()
  const options = { site: served(mail.port), data, pace, env: {} }
  const { url, close } = await running(options)
  const samir = await signedIn(url, 'samir')
  const { json } = await samir.post('/lms/applications', {
    kind: 'licence',
    post: 'engineer',
    business_goal: 'Drivers hear of a closed road before they set out.',
    platforms: 'x',
    languages: 'en',
    job_description: 'Tells drivers about the roads.',
  })
  const { id } = json as ApplicationView
  await expect
    .poll(() => subjects(mail), waiting)
    .toEqual(['megan@onnen.example For you to agree: A licence to post'])
  const words = wordsIn(mail.received[0]!.source)
  const link = /applications\/[\w-]+\?link=([\w-]+)/.exec(words)?.[1]
  const shown = await samir.get(`/lms/applications/${id}`, { accept: 'text/html' })
  expect(shown.text).toContain('Your line manager gets a letter')
  expect(shown.text).not.toContain(link)

  const megan = await signedIn(url, 'megan')
  const steps = `/lms/applications/${id}/steps`
  await megan.post(steps, { to: 'manager-agreed', link })
  await expect.poll(() => mail.received.length, waiting).toBe(3)
  const nia = await signedIn(url, 'nia')
  await nia.post(steps, { to: 'refused', reason: 'Ask the roads account to post it.' })
  await expect
    .poll(() => subjects(mail), waiting)
    .toEqual([
      'megan@onnen.example For you to agree: A licence to post',
      'samir@onnen.example Your line manager agreed: A licence to post',
      'nia@onnen.example For you to decide: A licence to post',
      'samir@onnen.example Not approved: A licence to post',
    ])
  expect(wordsIn(mail.received[3]!.source)).toContain('Ask the roads account to post it.')
  await close()

  // What is looked through each day tells nobody the same again.
  const next = await running(options)
  await (await signedIn(next.url, 'samir')).get('/lms/applications')
  await next.close()
  expect(mail.received).toHaveLength(4)
})
