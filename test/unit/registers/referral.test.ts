import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { ReferralKind, ReferralQuestion } from '#model/referral.ts'
import type { Place, Site } from '#model/site.ts'
import { referralFaults } from '#registers/referral.ts'
import { loadSite } from '#site/load.ts'

const place = (file: string, row: number): Place => ({
  file,
  line: (path = []) => row * 10 + path.length,
})
const kind = (id: string, more: Partial<ReferralKind> = {}) => ({ id, rules: [], ...more })
const asks = (id: string, ...to: { question?: string; kind?: string }[]) => ({
  id,
  answers: to.map((each, n) => ({ answer: { en: `Answer ${n}` }, ...each })),
})

function told(
  questions: ReturnType<typeof asks>[],
  kinds: ReturnType<typeof kind>[],
  faulty: string[] = [],
): string[] {
  const site = {
    referral: {
      questions: questions.map((value, row) => ({
        value: value as ReferralQuestion,
        place: place('questions.yaml', row + 1),
      })),
      kinds: kinds.map((value, row) => ({
        value: value as unknown as ReferralKind,
        place: place('kinds.yaml', row + 1),
      })),
    },
    faulty: new Set(faulty),
  } as unknown as Site
  return referralFaults(site).map(
    ({ code, severity, file, line, message, remedy }) =>
      `${file}:${line} ${code} (${severity}) ${message} ${remedy}`,
  )
}

test('a decision that ends at its kinds has no fault', () => {
  expect(
    told(
      [
        asks('first', { kind: 'danger' }, { question: 'second' }),
        asks('second', { kind: 'other' }, { kind: 'danger' }),
      ],
      [kind('danger'), kind('other')],
    ),
  ).toEqual([])
})

test('an answer that leads nowhere is named, with what was meant', () => {
  expect(told([asks('first', { kind: 'dangr' }, { kind: 'danger' })], [kind('danger')])).toEqual([
    'questions.yaml:13 referral/unknown (error) The answer "Answer 0" leads to the kind "dangr", which is not in content/referral/kinds.yaml. Did you mean "danger"?',
  ])
})

test('a question from which one comes back to it is named', () => {
  expect(
    told(
      [
        asks('first', { question: 'second' }, { kind: 'danger' }),
        asks('second', { question: 'first' }, { kind: 'danger' }),
      ],
      [kind('danger')],
    ),
  ).toEqual([
    'questions.yaml:11 referral/circle (error) From the question "first" somebody can come back to it, and never reach an end. Let one of the answers on the way lead to a kind, or to a later question.',
  ])
})

test('what no answer leads to is warned of, but not while a row is left out for its own faults', () => {
  const questions = [
    asks('first', { kind: 'danger' }, { kind: 'danger' }),
    asks('lost', { kind: 'danger' }, { kind: 'danger' }),
  ]
  const kinds = [kind('danger'), kind('alone')]
  expect(told(questions, kinds)).toEqual([
    'questions.yaml:21 referral/unreached (warning) No answer leads to the question "lost". Let an answer lead there, or remove it.',
    'kinds.yaml:21 referral/unreached (warning) No answer leads to the kind "alone". Let an answer lead there, or remove it.',
  ])
  expect(told(questions, kinds, ['content/referral/questions.yaml'])).toEqual([])
})

test('a table without questions is no fault', () => {
  expect(told([], [kind('danger')])).toEqual([])
})

/** A sound site with one kind of message, taken on by a post and citing a rule that are not there. */
async function withStrayKind(posts?: string): Promise<string[]> {
  const site = mkdtempSync(join(tmpdir(), 'moothall-referral-'))
  onTestFinished(() => rmSync(site, { recursive: true }))
  cpSync(join(import.meta.dirname, '../../fixtures/sites/registers'), site, { recursive: true })
  mkdirSync(join(site, 'content/referral'))
  writeFileSync(
    join(site, 'content/referral/kinds.yaml'),
    `- id: danger
  name: Danger
  seen: Somebody may come to harm.
  way: refer
  steps: [Ring 999.]
  who: Safeguarding
  post: clerkk
  within: At once
  rules: [responding-99]
`,
  )
  if (posts !== undefined) writeFileSync(join(site, 'content/registers/posts.yaml'), posts)
  const { findings } = await loadSite(site)
  return findings
    .filter(({ file }) => file.startsWith('content/referral'))
    .map(({ code, line, message }) => `${line} ${code} ${message}`)
}

test('a post and a rule that are not there are named', async () => {
  expect(await withStrayKind()).toEqual([
    '7 register/unknown-post The kind "danger" is taken on by the post "clerkk", which is not in content/registers/posts.yaml.',
    '9 rule/unknown The kind "danger" cites the rule "responding-99", which no guideline has.',
  ])
})

test('a post is not called unknown while the register of posts cannot be read', async () => {
  expect(await withStrayKind('- id: [')).toEqual([
    '9 rule/unknown The kind "danger" cites the rule "responding-99", which no guideline has.',
  ])
})
