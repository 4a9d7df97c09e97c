import type { Part } from './data.ts'
import type { FromHost } from './frame/messages.ts'

/** A step to another part, as a button says it. */
export type Move = { label: string; go(): void }

/** How a learner gets from part to part: freely, or in the order of the manifest. */
export type Way = {
  /** The host of the package has been opened, here or in a window, and listens. */
  ready(): void
  /** Starts the course, or goes on where it was left. False when there is nothing to start. */
  begin(): boolean
  /** Goes to a part of the table of contents. */
  to(part: Part): void
  around(): { previous?: Move; next?: Move }
  /** Why a part is closed, in words; empty where nothing is to be said; undefined when it is open. */
  closed(part: Part): string | undefined
  hear(message: FromHost): void
  /** Ends the visit, and waits for what the part still says. */
  leave(): Promise<void>
}
