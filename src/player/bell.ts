import type { CommitOutcome } from '#model/wire/commit.ts'
import type { Refusal } from './journal/entry.ts'

/** Which entry a message is about. No message says what is in it. */
export type EntryName = {
  id: string
  registration: string
  sequence: number
  learner: string
  course: string
}

/** What the tabs of one browser tell each other. */
export type Message =
  | { kind: 'written'; entry: EntryName }
  | { kind: 'delivered'; entry: EntryName; outcome: CommitOutcome }
  | { kind: 'refused'; entry: EntryName; refusal: Refusal }
  /** The sender has tried: stuck, or nothing left. */
  | { kind: 'tried'; stuck: boolean }
  | { kind: 'signed-out'; learner: string }

export type Bell = {
  /** Heard in every tab, this one included. */
  ring(message: Message): void
  listen(hear: (message: Message, mine: boolean) => void): void
}

export function bellOf(name = 'moothall-journal'): Bell {
  const hearers: ((message: Message, mine: boolean) => void)[] = []
  const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(name) : undefined
  channel?.addEventListener('message', (event: MessageEvent<Message>) => {
    for (const hear of hearers) hear(event.data, false)
  })
  return {
    ring(message) {
      channel?.postMessage(message)
      for (const hear of hearers) hear(message, true)
    },
    listen(hear) {
      hearers.push(hear)
    },
  }
}
