import type { Verb } from './vocabulary.ts'

/** What an LRS is told: the part of an xAPI 1.0.3 statement that we use. Its rules are in xAPI-Data, chapter 2. */
export type Statement = {
  /** Made from its cause, so that telling it again is harmless. */
  id: string
  actor: Agent
  verb: { id: string; display: LanguageMap }
  object: Activity
  result?: Result
  context: Context
  timestamp: string
}

/** A learner by a random key; their name only where the settings ask for it. */
export type Agent = {
  objectType: 'Agent'
  name?: string
  account: { homePage: string; name: string }
}

export type LanguageMap = Record<string, string>

export type Activity = {
  objectType: 'Activity'
  id: string
  definition?: {
    type: string
    name?: LanguageMap
    description?: LanguageMap
    interactionType?: string
    correctResponsesPattern?: string[]
  }
}

export type Result = {
  score?: { scaled: number; raw?: number; min?: number; max?: number }
  success?: boolean
  completion?: boolean
  response?: string
  /** ISO 8601. */
  duration?: string
  extensions?: Record<string, unknown>
}

export type Context = {
  /** The device session's own id. */
  registration: string
  contextActivities: { parent?: Activity[]; grouping: Activity[]; category: Activity[] }
  /** The version of the course. */
  revision?: string
  platform: string
  language: string
}

/** A statement without what all statements of one cause have in common. */
export type News = { verb: Verb; object: Activity; inCourse?: true; result?: Result }
