import type { TimeLimitAction } from '#model/imported.ts'
import type { Cmi } from '#model/wire/cmi.ts'
import type { ScoState } from '#model/wire/imported-progress.ts'

/** One commit of a package, as its host keeps it until the intranet has it. */
export type HostEntry = {
  id: string
  /** The pseudonym that `start` gave. */
  learner: string
  sco: string
  /** The part has ended its visit. */
  final: boolean
  /** Later than that of every entry before. */
  at: string
  /** Spent in the part, in all visits. */
  seconds: number
  cmi: Cmi
}

/** What a part is told when it starts, from the manifest and the record. */
export type Launching = {
  sco: string
  kind: 'sco' | 'asset'
  /** Relative to `/package/`. */
  href: string
  title: string
  learner: { id: string; name: string }
  state?: ScoState
  launchData?: string
  masteryScore?: number
  maxTimeAllowed?: string
  timeLimitAction?: TimeLimitAction
  scaledPassingScore?: number
  completionThreshold?: number
  /** The part says itself when it is complete; else one that ends without a word is. */
  completionSetByContent?: true
  /** Ids of the objectives that the manifest names. */
  objectives: string[]
}

/** What the page, for the learner, asks of the order of a course of SCORM 2004. */
export type Ask =
  | { request: 'start'; prefer?: string }
  | { request: 'continue' | 'previous' | 'exitAll' | 'suspendAll' | 'resumeAll' }
  | { request: 'choice'; target: string }

/** What came of it: the part to show, the end of the visit, or that it is not allowed now. */
export type Turn = {
  deliver?: { sco: string; resumed: boolean }
  over?: 'ended' | 'suspended'
  refused?: true
}

/** Where a learner may go from here. */
export type May = {
  continue: boolean
  /** To go on would end the course. */
  ends?: true
  previous: boolean
  /** Ids of items that may be chosen. */
  choices: string[]
  /** Buttons that the package has of its own. */
  hidden: string[]
}

/** The order of a course: scorm-again's settings, from the manifest, whose it is, and where they are in it. */
export type OrderOf = { settings: object; learner: string; saved?: string }

/** From the package's host to the intranet's page. Only `entry` and `ready` carry anything that is kept. */
export type FromHost =
  | { moothall: 'ready'; pending: HostEntry[] }
  | { moothall: 'entry'; entry: HostEntry }
  | { moothall: 'full' }
  | { moothall: 'ended'; sco: string; go?: 'next' | 'previous' }
  | { moothall: 'left' }
  /** After a part has ended by itself (`ended`), or a wish. Other parts may be open than before. */
  | { moothall: 'turn'; turn: Turn; may: May; ended?: string }
  | { moothall: 'may'; may: May }

/** From the intranet's page to the package's host. */
export type ToHost =
  | { moothall: 'start'; launching: Launching }
  | { moothall: 'kept'; id: string }
  | { moothall: 'leave' }
  /** For a course with an order, which is told once. */
  | { moothall: 'go'; ask: Ask; order?: OrderOf }
