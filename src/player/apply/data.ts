import type { ApplicationKind } from '#model/application-form.ts'
import type { KnownAccount } from '#model/application-judge.ts'
import type { Language } from '#model/localised.ts'
import type { Post } from '#model/post.ts'

export type ApplyWord =
  | 'service'
  | 'manager'
  | 'noManager'
  | 'clauseNow'
  | 'error'
  | 'problem'
  | 'known'
  | 'knownWhy'
  | 'signInThenSend'
  | 'signInNewTab'
  | 'sending'
  | 'send'
  | 'away'
  | 'ready'
  | 'readyWhy'
  | 'saveFile'
  | 'openMail'
  | 'yourText'
  | 'mailSubject'
  | 'draftKept'
  | 'draftTab'
  | 'draftNot'
  | 'draftFound'
  | 'draftRemove'
  | 'draftRemoved'
  | 'fromRegister'

/** What the build writes into the page of a form for its script. */
export type ApplyData = {
  kind: ApplicationKind
  language: Language
  /** Whether the site has one. */
  endpoint: boolean
  contact?: string
  /** Where the posts and the accounts of the registers are. */
  context: string
  /** The address of an application, with `{id}` in it. */
  application: string
  signIn: string
  words: Record<ApplyWord, string>
}

export type ApplyContext = { posts: Post[]; accounts: KnownAccount[] }
