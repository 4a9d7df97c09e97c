import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { Day } from '#model/day.ts'
import { settableCodes } from '#model/register-codes.ts'
import { loadSite } from '#site/load.ts'

/** A sound site with a row in every register; each case changes one line of it. */
const sound = join(import.meta.dirname, '../../fixtures/sites/registers')
const today = '2026-11-22' as Day
const made: string[] = []
afterAll(() => {
  for (const dir of made) rmSync(dir, { recursive: true })
})

type Edit = [file: string, from: string, to: string]

async function told(...edits: Edit[]) {
  const dir = mkdtempSync(join(tmpdir(), 'moothall-registers-'))
  made.push(dir)
  cpSync(sound, dir, { recursive: true })
  for (const [name, from, to] of edits) {
    const file = join(dir, name === 'moothall.yaml' ? name : `content/registers/${name}`)
    const text = readFileSync(file, 'utf8')
    expect(text).toContain(from)
    writeFileSync(
      file,
      text.replace(from, () => to),
    )
  }
  const { findings } = await loadSite(dir, { today })
  return findings.map(
    ({ file, line, code, message }) =>
      `${file.replace('content/registers/', '')}:${line} ${code} ${message}`,
  )
}

const breaks: [breaks: string, edits: Edit[], told: string][] = [
  [
    'an account in a post that never had a licence',
    [
      ['licences.yaml', 'post: clerk', 'post: assistant'],
      ['applications.yaml', 'post: clerk\n  holder', 'post: assistant\n  holder'],
    ],
    'accounts.yaml:11 register/owner-unlicensed Account "town-x" is owned by the post "clerk", for which no licence to post was ever issued.',
  ],
  [
    'an account without a deputy',
    [['accounts.yaml', '  deputy_post: librarian\n', '']],
    'accounts.yaml:1 register/no-deputy Account "town-x" has no deputy: nobody answers there when its owner is away.',
  ],
  [
    'an account whose owner is their own deputy',
    [['accounts.yaml', 'deputy_post: librarian', 'deputy_post: clerk']],
    'accounts.yaml:12 register/same-deputy Account "town-x" is deputised by the post that owns it.',
  ],
  [
    'an account that nobody applied for',
    [
      ['accounts.yaml', '  application: account-town-x\n', ''],
      ['applications.yaml', '    - { on: 2024-02-01, to: approved, by: clerk }\n', ''],
    ],
    'accounts.yaml:1 register/no-application Account "town-x" has no application, so nobody can tell who approved it and why.',
  ],
  [
    'a licence whose application was never approved',
    [
      [
        'applications.yaml',
        '    - { on: 2025-05-20, to: approved, by: clerk }\n    - { on: 2025-06-01, to: active, by: clerk }\n',
        '',
      ],
    ],
    'licences.yaml:7 register/application-not-approved Licence "licence-clerk" is in the register, and its application "for-clerk" was never approved.',
  ],
  [
    "a licence that names somebody else's application",
    [
      ['licences.yaml', 'application: for-clerk', 'application: for-librarian'],
      ['applications.yaml', 'to: active', 'to: withdrawn'],
    ],
    'licences.yaml:7 register/application-of-another Licence "licence-clerk" names the application "for-librarian", which is for a licence of the post "librarian".',
  ],
  [
    'an application that was decided before the line manager saw it',
    [['applications.yaml', '    - { on: 2024-01-15, to: manager-agreed, by: clerk }\n', '']],
    'applications.yaml:7 register/application-step Application "account-town-x" goes from "submitted" to "approved", which leaves out a step.',
  ],
  [
    'an application whose steps run backwards',
    [['applications.yaml', 'on: 2024-01-15', 'on: 2023-01-15']],
    'applications.yaml:7 register/application-step Application "account-town-x" went to "manager-agreed" on 2023-01-15, before its last step on 2024-01-08.',
  ],
  [
    'an application that begins with a decision',
    [['applications.yaml', '    - { on: 2025-05-01, to: submitted, by: assistant }\n', '']],
    'applications.yaml:41 register/application-step Application "refused" begins with "refused", before anybody submitted it.',
  ],
  [
    'an approved application that nothing came of',
    [
      [
        'applications.yaml',
        'to: refused, by: librarian, reason: Nobody could answer there.',
        'to: manager-agreed, by: librarian }\n    - { on: 2025-06-01, to: approved, by: clerk',
      ],
    ],
    'applications.yaml:36 register/orphan-application Application "refused" was approved, and no account names it.',
  ],
  [
    "one account in two rows, by its address on the platform's old name",
    [
      [
        'accounts.yaml',
        'platform: facebook\n  handle: "@OnnenLibrary"\n  url: https://www.facebook.com/OnnenLibrary',
        'platform: x\n  handle: "@Library"\n  url: https://www.twitter.com/onnentown/',
      ],
    ],
    'accounts.yaml:24 register/duplicate-handle Account "library-facebook" is the same as "town-x" on line 1: both are https://www.twitter.com/onnentown/ on X.',
  ],
  [
    'one account in two rows, by its handle in small letters',
    [
      [
        'accounts.yaml',
        'platform: facebook\n  handle: "@OnnenLibrary"\n  url: https://www.facebook.com/OnnenLibrary',
        'platform: x\n  handle: onnentown\n  url: https://x.com/library',
      ],
    ],
    'accounts.yaml:23 register/duplicate-handle Account "library-facebook" is the same as "town-x" on line 1: both are onnentown on X.',
  ],
  [
    'an address on another platform',
    [['accounts.yaml', 'https://x.com/OnnenTown', 'https://facebook.com/OnnenTown']],
    'accounts.yaml:4 register/platform-host Account "town-x" is on X, and its address is at facebook.com.',
  ],
  [
    'a licence that expires before it was issued',
    [['licences.yaml', 'expires_on: 2027-06-01', 'expires_on: 2024-06-01']],
    'licences.yaml:9 register/dates Licence "licence-clerk" expires on 2024-06-01, before it was issued on 2025-06-01.',
  ],
  [
    'an election before its notice',
    [['elections.yaml', 'poll_date: 2027-05-06', 'poll_date: 2026-05-06']],
    'elections.yaml:1 register/dates Election "town-2027" is held on 2026-05-06, before it is announced on 2027-03-22.',
  ],
  [
    'a review that is still to come',
    [['accounts.yaml', 'reviewed_on: 2026-02-01', 'reviewed_on: 2027-02-01']],
    'accounts.yaml:16 register/review-to-come Account "town-x" was last reviewed on 2027-02-01, which is still to come.',
  ],
  [
    'an account that closed without a word',
    [['accounts.yaml', 'status: active', 'status: closed']],
    'accounts.yaml:10 register/closed-without-reason Account "town-x" is closed, and the register does not say when and why.',
  ],
  [
    'line managers in a circle',
    [['posts.yaml', "service: Clerk's office", "service: Clerk's office\n  reports_to: assistant"]],
    'posts.yaml:4 register/reporting-circle These posts report to each other in a circle: "clerk" → "assistant" → "librarian" → "clerk".',
  ],
  [
    'a service that no post belongs to',
    [['headcount.yaml', 'Library', 'Libary']],
    'headcount.yaml:1 register/unknown-service "Libary" is counted here, and no post in posts.yaml belongs to that service.',
  ],
  [
    'a service that is counted twice',
    [
      [
        'headcount.yaml',
        'number: 3 }',
        'number: 3 }\n- { service: Library, month: "2026-10", number: 4 }',
      ],
    ],
    'headcount.yaml:2 register/counted-twice Library is counted twice for 2026-10; the first count is on line 1.',
  ],
  [
    'two turns of one role on the same day',
    [['rota.yaml', 'from: 2026-11-23', 'from: 2026-11-22']],
    'rota.yaml:9 register/rota-overlap Turn "turn-2" begins on 2026-11-22, while "turn-1" lasts until 2026-11-22.',
  ],
  [
    'days between two turns that nobody has',
    [['rota.yaml', 'from: 2026-11-23', 'from: 2026-11-25']],
    'rota.yaml:9 register/rota-gap Nobody has the role "champion" from 2026-11-23 until "turn-2" begins on 2026-11-25.',
  ],
  [
    'a turn of a post that has not the role',
    [['rota.yaml', 'post: clerk', 'post: assistant']],
    'rota.yaml:3 register/rota-stranger Turn "turn-1" is that of the post "assistant", which has not the role "champion".',
  ],
  [
    'a turn of a post that is not there',
    [['rota.yaml', 'post: clerk', 'post: clerc']],
    'rota.yaml:3 register/unknown-post Turn "turn-1" is that of the post "clerc", which is not in content/registers/posts.yaml.',
  ],
  [
    'a turn that ends before it begins',
    [['rota.yaml', 'to: 2026-11-22', 'to: 2026-11-12']],
    'rota.yaml:5 register/dates Turn "turn-1" ends on 2026-11-12, before it begins on 2026-11-16.',
  ],
  [
    'a promotion that ends before it begins',
    [['promotions.yaml', 'until: 2026-11-30', 'until: 2026-10-30']],
    'promotions.yaml:1 register/dates Promotion "licence-week" ends on 2026-10-30, before it begins on 2026-11-01.',
  ],
  [
    'a promotion that leads nowhere',
    [['promotions.yaml', 'link: /levels/', 'link: /level/']],
    'promotions.yaml:1 link/missing-page The link "/level/" leads to /level/, which is not there.',
  ],
  [
    'a promotion whose link runs code',
    [['promotions.yaml', 'link: /levels/', 'link: "javascript:alert(1)"']],
    'promotions.yaml:1 value/wrong "link" of "licence-week" is "javascript:alert(1)"; it must start with "/" or "https://".',
  ],
  [
    'a promotion with a picture that is not there',
    [
      [
        'promotions.yaml',
        'link: /levels/',
        'image: { file: /week.webp, alt: A badge }, link: /levels/',
      ],
    ],
    'promotions.yaml:1 image/missing The image "/week.webp" is not there.',
  ],
  [
    'a service with more licences than people',
    [['headcount.yaml', 'number: 3', 'number: 0']],
    'headcount.yaml:1 register/more-licensed At the end of 2026-10 more people held a licence in Library than it had: 1 of 0.',
  ],
  [
    'a licence for a post that is not there',
    [
      ['licences.yaml', 'post: librarian', 'post: libarian'],
      ['applications.yaml', 'post: librarian\n  holder', 'post: libarian\n  holder'],
      ['moothall.yaml', 'languages', 'rules: { register/owner-unlicensed: off }\nlanguages'],
    ],
    'licences.yaml:12 register/unknown-post Licence "licence-librarian" is for the post "libarian", which is not in content/registers/posts.yaml.',
  ],
  [
    'a level that is given by a role that is not there',
    [['levels.yaml', 'decided_by: champion', 'decided_by: champoin']],
    'levels.yaml:13 register/unknown-role Level "corporate" is given by the role "champoin", which is not in content/registers/roles.yaml.',
  ],
  [
    'a text in English only, where the site has two languages',
    [['moothall.yaml', 'languages: [en]', 'languages: [en, cy]']],
    'posts.yaml:2 register/untranslated "clerk" in posts.yaml has texts in English only: "title", "service".',
  ],
  [
    'a password',
    [['accounts.yaml', 'mfa: sms', 'mfa: sms\n    password: hunter2']],
    'accounts.yaml:41 register/secret "private.password" looks like a field for a secret, and git never forgets one.',
  ],
  [
    'a contributor that is no post, and may be a password',
    [['accounts.yaml', 'mfa: sms', 'mfa: sms\n    contributors: [swordfish]']],
    'accounts.yaml:41 register/unknown-post Account "library-facebook" is posted to by a post that is not in content/registers/posts.yaml.',
  ],
  [
    'a password in a text',
    [['accounts.yaml', 'Vault, folder Library', '"Vault; the password is hunter2"']],
    'accounts.yaml:41 register/secret "private.credential_store" looks like a password, and git never forgets one.',
  ],
]

test('a site with a row in every register keeps every rule', async () => {
  expect(await told()).toEqual([])
})

test.each(breaks)('%s is told, with file and line', async (_, edits, message) => {
  expect(await told(...edits)).toContain(message)
})

test('every rule whose severity can be set has a case here or a test of its own', () => {
  const shown = new Set(breaks.map(([, , told]) => told.split(' ')[1]))
  const others = ['register/no-recorded-pass']
  expect(
    Object.keys(settableCodes).filter((code) => !shown.has(code) && !others.includes(code)),
  ).toEqual([])
})

test.each<[keeps: string, edits: Edit[]]>([
  [
    'a vacant post needs no licence: its vacancy is an alarm',
    [
      ['licences.yaml', 'post: clerk', 'post: assistant'],
      ['applications.yaml', 'post: clerk\n  holder', 'post: assistant\n  holder'],
      ['posts.yaml', "service: Clerk's office", "service: Clerk's office\n  vacant: true"],
    ],
  ],
  [
    'a licence that has lapsed is an alarm, and no finding',
    [['licences.yaml', 'expires_on: 2027-06-01', 'expires_on: 2026-06-01']],
  ],
  [
    'a review that is overdue is an alarm, and no finding',
    [['accounts.yaml', 'reviewed_on: 2026-02-01', 'reviewed_on: 2024-02-01']],
  ],
  [
    'an account may take the name of one that was closed',
    [
      [
        'accounts.yaml',
        'platform: facebook\n  handle: "@OnnenLibrary"\n  url: https://www.facebook.com/OnnenLibrary',
        'platform: x\n  handle: "@onnentown"\n  url: https://x.com/OnnenTown',
      ],
      [
        'accounts.yaml',
        'status: active',
        'status: closed\n  closed_on: 2025-01-01\n  closure_reason: It moved',
      ],
    ],
  ],
  [
    'an account may be at the old name of its platform',
    [['accounts.yaml', 'https://x.com/OnnenTown', 'https://mobile.twitter.com/OnnenTown']],
  ],
  [
    'an account that is only proposed needs neither application nor deputy',
    [
      ['accounts.yaml', '  deputy_post: librarian\n  application: account-town-x\n', ''],
      ['accounts.yaml', 'status: active', 'status: proposed'],
      ['applications.yaml', '    - { on: 2024-02-01, to: approved, by: clerk }\n', ''],
    ],
  ],
  [
    'a rule that moothall.yaml switches off says nothing',
    [
      ['accounts.yaml', '  deputy_post: librarian\n', ''],
      ['moothall.yaml', 'languages', 'rules: { register/no-deputy: off }\nlanguages'],
    ],
  ],
])('%s', async (_, edits) => {
  expect(await told(...edits)).toEqual([])
})

test.each([
  [
    'register/no-deputy: warning',
    '1 warning register/no-deputy Add "deputy_post:" with another post from posts.yaml.',
  ],
  ['register/no-depty: warning', '4 error value/unknown-field Did you mean "register/no-deputy"?'],
  ['register/no-deputy: loud', '4 error value/wrong Correct it, then check again.'],
])('moothall.yaml with "%s" has its word', async (rule, said) => {
  const dir = mkdtempSync(join(tmpdir(), 'moothall-registers-'))
  made.push(dir)
  cpSync(sound, dir, { recursive: true })
  const accounts = join(dir, 'content/registers/accounts.yaml')
  writeFileSync(accounts, readFileSync(accounts, 'utf8').replace('  deputy_post: librarian\n', ''))
  writeFileSync(join(dir, 'moothall.yaml'), `name: Onnen\nlanguages: [en]\nrules:\n  ${rule}\n`)
  const { findings } = await loadSite(dir, { today })
  expect(
    findings.map(({ code, severity, line, remedy }) => `${line} ${severity} ${code} ${remedy}`),
  ).toContain(said)
})

test('what looks like a secret is an error that --lenient does not soften, and is never repeated', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'moothall-registers-'))
  made.push(dir)
  cpSync(sound, dir, { recursive: true })
  const accounts = join(dir, 'content/registers/accounts.yaml')
  writeFileSync(
    accounts,
    `${readFileSync(accounts, 'utf8')}    api_token: EAAhunter2hunter2hunter2hunter2hunter2\n`,
  )
  const { findings } = await loadSite(dir, { today, lenient: true })
  expect(findings.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual([
    'register/secret',
  ])
  expect(JSON.stringify(findings)).not.toContain('hunter2')
})
