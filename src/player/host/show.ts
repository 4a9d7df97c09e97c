import type { ScoState } from '#model/wire/imported-progress.ts'
import type { Part } from './data.ts'
import type { FromHost, Launching, ToHost } from './frame/messages.ts'
import { openStage, type Stage } from './stage.ts'

/** How long a host may take to end its part, in ms. */
const patience = 4000

export type Show = {
  playing(): Part | undefined
  isOpen(): boolean
  frame(): HTMLIFrameElement | undefined
  open(where: { frameIn: HTMLElement } | { window: Window }): void
  tell(message: ToHost): void
  /** Which part is on, before the host has been told. */
  choose(part: Part | undefined): void
  launch(part: Part, state: ScoState | undefined): void
  /** Sends a message that ends what runs, and waits until `done` is called, or for a while. */
  until(message: ToHost): Promise<void>
  done(): void
  close(): void
}

/** The stage of a page, and which part is on it. */
export function showOf(
  around: { origin: string; title: string; learner(): Launching['learner'] },
  hear: (message: FromHost) => void,
): Show {
  let stage: Stage | undefined
  let playing: Part | undefined
  /** All that wait until the host has ended its part: nobody who waits is forgotten for another. */
  let waiting: (() => void)[] = []

  function done(): void {
    const all = waiting
    waiting = []
    for (const each of all) each()
  }

  const isOpen = () => stage?.isOpen() ?? false
  return {
    playing: () => playing,
    isOpen,
    frame: () => stage?.frame,
    open(where) {
      stage?.close()
      done()
      stage = openStage(where, around.origin, playing?.title ?? around.title, hear)
    },
    tell: (message) => stage?.tell(message),
    choose(part) {
      playing = part
    },
    launch(part, state) {
      playing = part
      stage?.tell({
        moothall: 'start',
        launching: { ...part, learner: around.learner(), ...(state && { state }) },
      })
    },
    until: (message) =>
      new Promise((resolve) => {
        if (!isOpen()) return resolve()
        const timer = setTimeout(done, patience)
        waiting.push(() => {
          clearTimeout(timer)
          resolve()
        })
        stage?.tell(message)
      }),
    done,
    close() {
      stage?.close()
      stage = undefined
      playing = undefined
      done()
    },
  }
}
