import { expect, test } from 'vitest'
import { addressOf, isAddress } from '#lms/mail/address.ts'
import { compose } from '#lms/mail/compose.ts'
import { minutesUntil } from '#lms/mail/mailer.ts'
import type { Notice } from '#lms/mail/notice.ts'
import type { Day } from '#model/day.ts'

const site = {
  name: { en: 'Dyffryn Onnen County Council', cy: 'Cyngor Sir Dyffryn Onnen' },
  languages: ['en', 'cy'] as const,
  address: 'https://social.onnen.example/',
}
const lapsed: Notice = {
  kind: 'licence-lapsed',
  to: { learner: 'k3y', name: 'Megan <Rees>', language: 'cy' },
  course: 'licence-to-post',
  title: { en: 'Licence to post', cy: 'Trwydded i bostio' },
  until: '2026-11-22' as Day,
}

test('a letter is in the language of the course, as text and as HTML, with a link', () => {
  const { subject, text, html } = compose(lapsed, site)
  expect(subject).toBe('Trwydded i bostio: wedi dod i ben')
  expect(text).toBe(`Annwyl Megan <Rees>

Daeth eich "Trwydded i bostio" i ben ar 22 Tachwedd 2026. Peidiwch â phostio ar ran y cyngor nes i chi ei hadnewyddu. Gallwch ei hadnewyddu unrhyw bryd drwy gymryd y prawf eto.

Ei hadnewyddu: https://social.onnen.example/cy/learn/licence-to-post/

Rydych yn cael hwn oherwydd eich cofnod neu eich rôl ar Cyngor Sir Dyffryn Onnen. Rhaglen a'i hanfonodd.
`)
  expect(html).toContain('<div lang="cy"><p>Annwyl Megan &lt;Rees&gt;</p>')
  expect(html).toContain('href="https://social.onnen.example/cy/learn/licence-to-post/"')
})

test('who has no language yet gets all of the site’s', () => {
  const { subject, text } = compose(
    { kind: 'induction-due', to: { learner: 'k3y', name: 'Ceri' }, due: '2026-12-01' as Day },
    site,
  )
  expect(subject).toBe(
    'Finish your induction by 1 December 2026 / Gorffennwch eich cyfnod cynefino erbyn 1 Rhagfyr 2026',
  )
  expect(text).toContain('Dear Ceri')
  expect(text).toContain('Annwyl Ceri')
})

const every: Notice[] = [
  lapsed,
  { ...lapsed, kind: 'licence-expiring', days: 30 },
  { kind: 'induction-due', to: lapsed.to, due: lapsed.until },
  {
    kind: 'review-due',
    to: { learner: null },
    id: 'guideline:a',
    title: { en: 'Personal use' },
    path: '/guidelines/personal-use/',
    due: lapsed.until,
  },
  {
    kind: 'application-decided',
    to: lapsed.to,
    id: 'a1',
    what: { en: 'a Facebook page for Leisure' },
    path: '/apply/a1/',
    decision: 'refused',
    reason: 'There is one already.',
  },
  ...(['manager-agreed', 'approved', 'returned'] as const).map(
    (decision): Notice => ({
      kind: 'application-decided',
      to: lapsed.to,
      id: 'a1',
      what: { en: 'A licence to post', cy: 'Trwydded i bostio' },
      path: '/lms/applications/a1',
      decision,
      step: 2,
    }),
  ),
  ...(['application-to-agree', 'application-to-decide'] as const).map(
    (kind): Notice => ({
      kind,
      to: lapsed.to,
      id: 'a1',
      what: { en: 'A licence to post', cy: 'Trwydded i bostio' },
      path: '/lms/applications/a1?link=secret',
      step: 1,
    }),
  ),
]

test.each(every)(
  '$kind says what it is about in its subject, and has a link and no gap, in both languages',
  (notice) => {
    for (const language of ['en', 'cy'] as const) {
      const said = compose({ ...notice, to: { ...notice.to, language } }, site)
      expect(said.subject).not.toBe('')
      expect(said.text).toContain('https://social.onnen.example/')
      expect(said.subject + said.text + said.html).not.toMatch(/undefined|\[object|NaN/)
    }
  },
)

test('a decision gives its reason', () => {
  expect(compose(every[4]!, site).text).toContain('Y rheswm: There is one already.')
})

test('a page of the endpoint is led to in the language of the letter', () => {
  const { text } = compose(every.at(-1)!, site)
  expect(text).toContain('https://social.onnen.example/lms/applications/a1?link=secret&language=cy')
})

test('a line break in a title does not become another header', () => {
  const title = { en: 'Licence\r\nBcc: all@onnen.example' }
  expect(compose({ ...lapsed, title }, site).subject).not.toMatch(/[\r\n]/)
})

test.each([
  ['ceri.morgan@onnen.example', 'ceri.morgan@onnen.example'],
  ['ceri.morgan', 'ceri.morgan@onnen.example'],
  ['ceri,all@onnen.example', undefined],
  ['ceri@a@b.example', undefined],
  ['', undefined],
])('%j gets mail at %s', (subject, address) => {
  expect(addressOf(subject, '{account}@onnen.example')).toBe(address)
})

test('without a pattern only an account that is an address gets mail', () => {
  expect(addressOf('ceri', undefined)).toBeUndefined()
  expect(isAddress('ceri@onnen.example')).toBe(true)
  expect(isAddress('ceri@localhost')).toBe(false)
})

test('a letter that is put off is tried again after 5 minutes, and later every four hours', () => {
  expect([1, 2, 3, 6, 7, 15].map(minutesUntil)).toEqual([5, 10, 20, 160, 240, 240])
})
