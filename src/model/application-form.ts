import type { Application } from './application.ts'
import type { Language } from './localised.ts'
import { platforms } from './platform.ts'

/** One question of an application. What the site or the record knows already is none: it is shown. */
export type Question = {
  name: string
  /** One line; several; one or some of a list; a post of the register. */
  kind: 'line' | 'text' | 'one' | 'many' | 'post'
  /** The heading that it stands under. */
  part: FormPart
  /** What can be chosen. */
  of?: readonly string[]
  /** May stay empty, whatever else was answered. What may only sometimes is judged in `application-judge.ts`. */
  optional?: true
  /** The fewest words that say something. */
  words?: number
  /** The most characters. */
  most: number
}

export const formParts = ['you', 'why', 'where', 'people', 'running', 'later'] as const
export type FormPart = (typeof formParts)[number]

export type ApplicationKind = Application['kind']

const line = 100
const sentence = 300
const paragraph = 1500
const named = 80

/** What each form asks, in its order. To add a question: a line here, and its words in `i18n/strings/application-questions.ts`. */
export const applicationForms: Record<ApplicationKind, readonly Question[]> = {
  licence: [
    { name: 'post', kind: 'post', part: 'you', most: named },
    { name: 'business_goal', kind: 'text', part: 'why', words: 5, most: sentence },
    { name: 'platforms', kind: 'many', part: 'where', of: Object.keys(platforms), most: line * 3 },
    {
      name: 'languages',
      kind: 'many',
      part: 'where',
      of: ['en', 'cy'] satisfies Language[],
      most: line,
    },
    { name: 'job_description', kind: 'text', part: 'later', words: 5, most: paragraph },
  ],
  account: [
    { name: 'post', kind: 'post', part: 'you', most: named },
    { name: 'why', kind: 'text', part: 'why', words: 5, most: paragraph },
    { name: 'needed', kind: 'text', part: 'why', words: 5, most: paragraph },
    { name: 'business_goal', kind: 'text', part: 'why', words: 5, most: sentence },
    { name: 'audience', kind: 'text', part: 'why', words: 2, most: sentence },
    { name: 'platform', kind: 'one', part: 'where', of: Object.keys(platforms), most: named },
    { name: 'channel', kind: 'text', part: 'where', words: 5, most: paragraph },
    { name: 'handle', kind: 'line', part: 'where', most: line * 3 },
    { name: 'url', kind: 'line', part: 'where', most: line * 3 },
    { name: 'display_name', kind: 'line', part: 'where', most: line },
    { name: 'purpose', kind: 'text', part: 'where', words: 4, most: sentence },
    {
      name: 'account_language',
      kind: 'one',
      part: 'where',
      of: ['bilingual', 'en', 'cy'],
      most: named,
    },
    { name: 'deputy', kind: 'post', part: 'people', most: named },
    { name: 'hours', kind: 'line', part: 'people', most: line },
    { name: 'response', kind: 'line', part: 'people', most: line },
    { name: 'out_of_hours', kind: 'text', part: 'people', words: 3, most: sentence },
    { name: 'time', kind: 'line', part: 'running', most: line },
    { name: 'content_plan', kind: 'text', part: 'running', words: 5, most: paragraph },
    { name: 'measures', kind: 'text', part: 'running', words: 3, most: paragraph },
    { name: 'handover', kind: 'text', part: 'later', words: 5, most: paragraph },
  ],
}

/** The role that decides about each. */
export const deciders = { licence: 'champion', account: 'coordinator' } as const satisfies Record<
  ApplicationKind,
  string
>

export const applicationKinds = Object.keys(applicationForms) as ApplicationKind[]

/** Several choices are kept as one answer. */
export const chosenIn = (answer: string | undefined): string[] =>
  (answer ?? '').split(/\s*,\s*/).filter((each) => each !== '')
