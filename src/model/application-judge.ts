import type { Account } from './account.ts'
import { addressKey, handleKey } from './account-keys.ts'
import {
  type ApplicationKind,
  applicationForms,
  chosenIn,
  type Question,
} from './application-form.ts'
import { type Platform, platforms } from './platform.ts'
import type { Post } from './post.ts'
import { secretIn } from './secret.ts'

/** What is known without asking. */
export type ApplicationContext = {
  posts: readonly Post[]
  accounts: readonly KnownAccount[]
  /** Accounts that somebody has applied for, and nobody has decided about. */
  asked?: readonly Pick<Account, 'platform' | 'handle' | 'url'>[]
  /** The applicant's post, where people.yaml names it. */
  own?: string | undefined
}
export type KnownAccount = Pick<Account, 'id' | 'platform' | 'handle' | 'url' | 'status'>

export type FaultCode =
  | 'missing'
  | 'few-words'
  | 'too-long'
  | 'control'
  | 'secret'
  | 'unknown'
  | 'vacant'
  | 'same-post'
  | 'no-handle'
  | 'no-address'
  | 'other-platform'
  | 'have-already'
  | 'asked-already'
  | 'open-already'
  | 'too-many'

/** What is wrong with an answer. `about` is a number or a name that the sentence needs. */
export type Fault = { field: string; code: FaultCode; about?: string }

export type Answers = Record<string, string>

/** The answers as they are kept, and everything that is wrong with them: at most one fault for each question, in the order of the form. */
export function judge(
  kind: ApplicationKind,
  said: Readonly<Record<string, string | undefined>>,
  context: ApplicationContext,
): { answers: Answers; faults: Fault[] } {
  const form = applicationForms[kind]
  const answers: Answers = {}
  for (const { name, kind: of } of form) {
    const text = tidy(said[name] ?? '', of)
    if (text !== '') answers[name] = of === 'post' ? postNamed(text, context.posts) : text
  }
  // A licence is for the post that one holds.
  if (context.own !== undefined && (kind === 'licence' || answers['post'] === undefined))
    answers['post'] = context.own
  if (kind === 'account') readAddress(answers)
  const faults = form.flatMap((question) => {
    const fault = faultOf(question, answers, context)
    return fault === undefined ? [] : [{ field: question.name, ...fault }]
  })
  return { answers, faults }
}

/** The id of a post; whoever types it types its title. Of two posts with one title nobody knows which is meant. */
function postNamed(text: string, posts: readonly Post[]): string {
  if (posts.some(({ id }) => id === text)) return text
  const same = (title: string | undefined) => title?.toLowerCase() === text.toLowerCase()
  const named = posts.filter(({ title }) => same(title.en) || same(title.cy))
  return named.length === 1 ? named[0]!.id : text
}

const tidy = (text: string, of: Question['kind']): string => {
  const whole = text.normalize('NFC').replaceAll(/\r\n?/g, '\n').trim()
  return of === 'text' ? whole : whole.replaceAll('\n', ' ')
}

// Control characters, and those that turn the order of a line around. Line ends and tabs are none.
const unfit = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u

type Found = Omit<Fault, 'field'> | undefined

function faultOf(question: Question, answers: Answers, context: ApplicationContext): Found {
  const { name, most, words = 0 } = question
  const text = answers[name]
  if (text === undefined)
    return mayBeEmpty(question, answers, context) ? undefined : { code: 'missing' }
  if (unfit.test(text.replaceAll(/[\n\t]/g, ''))) return { code: 'control' }
  if (text.length > most) return { code: 'too-long', about: String(most) }
  if (secretIn(name, text) !== undefined) return { code: 'secret' }
  if (text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length < words)
    return { code: 'few-words', about: String(words) }
  if (question.of && !chosenIn(text).every((each) => question.of?.includes(each)))
    return { code: 'unknown' }
  if (question.kind === 'one' && chosenIn(text).length !== 1) return { code: 'unknown' }
  if (question.kind === 'post') return postFault(name, text, answers, context)
  if (name === 'handle') return handleFault(answers, context)
  if (name === 'url') return addressFault(answers)
  return undefined
}

/** Wording is asked for only where a post is chosen and its job description has none, and an address only where the handle does not make one. */
function mayBeEmpty(
  { name, optional }: Question,
  answers: Answers,
  { posts }: ApplicationContext,
): boolean {
  if (optional) return true
  if (name === 'job_description') {
    const post = posts.find(({ id }) => id === answers['post'])
    return post === undefined || post.job_description.length > 0
  }
  const platform = platformIn(answers)
  return name === 'url' && (platform === undefined || platforms[platform].hosts.length > 0)
}

function postFault(
  name: string,
  id: string,
  answers: Answers,
  { posts }: ApplicationContext,
): Found {
  const post = posts.find((each) => each.id === id)
  if (post === undefined) return { code: 'unknown' }
  if (post.vacant) return { code: 'vacant' }
  return name === 'deputy' && id === answers['post'] ? { code: 'same-post' } : undefined
}

function handleFault(answers: Answers, { accounts, asked = [] }: ApplicationContext): Found {
  const handle = answers['handle'] ?? ''
  if (!/^@?[\p{L}\p{N}][\p{L}\p{N}._@-]*$/u.test(handle)) return { code: 'no-handle' }
  const platform = platformIn(answers)
  if (platform === undefined) return undefined
  const there = accounts.find((each) => each.status !== 'closed' && isSame(each, answers, platform))
  if (there) return { code: 'have-already', about: there.id }
  return asked.some((each) => isSame(each, answers, platform))
    ? { code: 'asked-already' }
    : undefined
}

function isSame(
  other: Pick<Account, 'platform' | 'handle' | 'url'>,
  answers: Answers,
  platform: Platform,
): boolean {
  if (handleKey(other) === handleKey({ platform, handle: answers['handle'] ?? '' })) return true
  const url = addressIn(answers)
  return url !== undefined && isAddress(url) && addressKey(other) === addressKey({ platform, url })
}

function addressFault(answers: Answers): Found {
  const url = answers['url'] ?? ''
  if (!isAddress(url)) return { code: 'no-address' }
  const platform = platformIn(answers)
  if (platform === undefined) return undefined
  const { name, hosts } = platforms[platform]
  const { hostname } = new URL(url)
  const own = hosts.length === 0 || hosts.some((host) => `.${hostname}`.endsWith(`.${host}`))
  return own ? undefined : { code: 'other-platform', about: name }
}

const isAddress = (url: string): boolean => URL.parse(url)?.protocol === 'https:' && !/\s/.test(url)

export const platformIn = ({ platform }: Answers): Platform | undefined =>
  platform !== undefined && Object.hasOwn(platforms, platform) ? (platform as Platform) : undefined

/** Where the account will be: as typed, or what its handle makes on a platform with a host of its own. */
export function addressIn(answers: Answers): string | undefined {
  if (answers['url'] !== undefined) return answers['url']
  const platform = platformIn(answers)
  const host = platform && platforms[platform].hosts[0]
  const handle = answers['handle']?.replace(/^@/, '')
  if (host === undefined || handle === undefined) return undefined
  return `https://www.${host}/${before[platform!] ?? ''}${encodeURIComponent(handle)}`
}

/** What stands before a handle in an address. */
const before: Partial<Record<Platform, string>> = {
  linkedin: 'company/',
  youtube: '@',
  tiktok: '@',
  threads: '@',
  bluesky: 'profile/',
  flickr: 'people/',
}

/** Many people give the whole address as the handle, with or without `https://`. */
function readAddress(answers: Answers): void {
  const handle = answers['handle']
  if (handle === undefined || !/^(https?:\/\/|[\w-]+(\.[\w-]+)+\/)/i.test(handle)) return
  const url = URL.parse(/^https?:/i.test(handle) ? handle : `https://${handle}`)
  const last = url?.pathname.split('/').findLast((part) => part !== '')
  if (!url || last === undefined) return
  url.protocol = 'https:'
  answers['url'] ??= url.href
  answers['handle'] = last
}
