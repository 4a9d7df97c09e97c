import { createHash, randomBytes } from 'node:crypto'
import { handleKey } from '#model/account-keys.ts'
import type { ApplicationKind } from '#model/application-form.ts'
import {
  type Answers,
  type ApplicationContext,
  addressIn,
  type Fault,
  judge,
  platformIn,
} from '#model/application-judge.ts'
import type { ApplicationSite } from '#model/application-site.ts'
import type { Language } from '#model/localised.ts'
import type { Applied, Evidence } from '../store/applications.ts'
import { isOpen, stepped } from './next.ts'

/** A form that was filled in. `submission` is its own number, where the page gave it one. */
export type Form = {
  kind: ApplicationKind
  language: Language
  submission?: string | undefined
  said: Readonly<Record<string, string>>
}

export type Submitted =
  | { kind: 'faults'; faults: Fault[]; answers: Answers }
  | { kind: 'new' | 'there'; applied: Applied }

/** What the answers are judged by. The accounts that others have applied for are told from one's own. */
export function contextOf(
  site: ApplicationSite,
  all: readonly Applied[],
  learner: string,
  own: string | undefined,
): ApplicationContext {
  return {
    posts: site.posts,
    accounts: site.accounts,
    own,
    asked: all
      .filter((each) => each.kind === 'account' && each.learner !== learner && isOpen(each))
      .flatMap((each) => accountIn(each.answers)),
  }
}

export function accountIn(answers: Answers) {
  const platform = platformIn(answers)
  const url = addressIn(answers)
  return platform === undefined || url === undefined || URL.parse(url) === null
    ? []
    : [{ platform, handle: answers['handle'] ?? '', url }]
}

/** What becomes of a form: a new application, one that is there already, or what is wrong with it. */
export function submit(
  form: Form,
  context: ApplicationContext,
  own: readonly Applied[],
  { learner, evidence, at }: { learner: string; evidence: Evidence; at: string },
): Submitted {
  const { kind, language } = form
  const { answers, faults } = judge(kind, form.said, context)
  const digest = digestOf(kind, answers)
  const repeated = own.find(
    (each) =>
      digestOf(kind, each.answers) === digest &&
      (form.submission === undefined ? isOpen(each) : each.submission === form.submission),
  )
  if (repeated) return { kind: 'there', applied: repeated }
  const wrong = [...faults, ...openAlready(kind, answers, own)]
  const all = wrong.length > 0 ? wrong : tooMany(own)
  if (all.length > 0) return { kind: 'faults', faults: all, answers }
  const post = answers['post']!
  // The form that one went back to and changed is another application than the one that was sent from it.
  const number = form.submission ?? digest
  const taken = own.some(({ submission }) => submission === number)
  return {
    kind: 'new',
    applied: {
      id: `${kind}-application-${newName()}`,
      learner,
      kind,
      post,
      language,
      answers,
      evidence,
      state: 'submitted',
      log: [{ at, to: 'submitted', by: post }],
      link: randomBytes(24).toString('base64url'),
      submission: taken ? `${number}-${own.length}` : number,
      made: at,
      changed: at,
    },
  }
}

/** A returned application with new answers. */
export function resubmit(
  form: Form,
  before: Applied,
  context: ApplicationContext,
  own: readonly Applied[],
  { evidence, at }: { evidence: Evidence; at: string },
): Submitted {
  const { answers, faults } = judge(before.kind, form.said, context)
  const others = own.filter(({ id }) => id !== before.id)
  const all = [...faults, ...openAlready(before.kind, answers, others)]
  if (all.length > 0) return { kind: 'faults', faults: all, answers }
  const post = answers['post']!
  const applied = { ...before, post, answers, evidence, language: form.language }
  return { kind: 'new', applied: stepped(applied, 'submitted', post, at) }
}

/** A second one of the same person for the same thing, while the first is open. */
function openAlready(kind: ApplicationKind, answers: Answers, own: readonly Applied[]): Fault[] {
  const [mine] = accountIn(answers)
  const same = own.filter(isOpen).find((each) => {
    if (each.kind !== kind) return false
    if (kind === 'licence') return each.post === answers['post']
    const [theirs] = accountIn(each.answers)
    return mine !== undefined && theirs !== undefined && handleKey(mine) === handleKey(theirs)
  })
  return same ? [{ field: kind === 'licence' ? 'post' : 'handle', code: 'open-already' }] : []
}

/** Nobody floods the desk of those who decide. */
const mostOpen = 10
const tooMany = (own: readonly Applied[]): Fault[] =>
  own.filter(isOpen).length < mostOpen
    ? []
    : [{ field: 'post', code: 'too-many', about: String(mostOpen) }]

/** Like the keys of holders: nobody takes an o for a nought. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
export const newName = (length = 8): string =>
  [...randomBytes(length)].map((byte) => letters[byte % letters.length]).join('')

const digestOf = (kind: string, answers: Answers): string =>
  createHash('sha256')
    .update(JSON.stringify([kind, answers]))
    .digest('hex')
    .slice(0, 32)
