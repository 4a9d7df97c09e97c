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
  /** Ids of the objectives that the manifest names. */
  objectives: string[]
}

/** From the package's host to the intranet's page. Only `entry` and `ready` carry anything that is kept. */
export type FromHost =
  | { moothall: 'ready'; pending: HostEntry[] }
  | { moothall: 'entry'; entry: HostEntry }
  | { moothall: 'full' }
  | { moothall: 'ended'; sco: string; go?: 'next' | 'previous' }
  | { moothall: 'left' }

/** From the intranet's page to the package's host. */
export type ToHost =
  | { moothall: 'start'; launching: Launching }
  | { moothall: 'kept'; id: string }
  | { moothall: 'leave' }
