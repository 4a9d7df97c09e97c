import type { Cmi } from '#model/wire/cmi.ts'
import {
  type Commit,
  makerOf,
  readOf,
  type ScormAgain,
  type VersionName,
  versions,
} from './make.ts'
import type { Ask, Launching, May, OrderOf, Turn } from './messages.ts'
import { orderOn } from './order.ts'

export type Api = {
  /** What the part says of itself now. */
  read(): Cmi
  /** It has called Initialize, and not yet Terminate. */
  isOpen(): boolean
  /** Terminates it, if the part has not. */
  finish(): Promise<void>
  remove(): void
  /** For a course with an order. */
  order?: {
    /** What its Terminate asks for, whatever the part asks for itself (RTE 4.4). */
    wish(ask: Ask): void
    may(): May
    saved(bare?: boolean): string
    standing(): { completion: string; success: string; score: number | null }
  }
}

export type Hear = {
  commit: Commit
  ended(go: 'next' | 'previous' | undefined): void
  /** In the part's own call of Terminate, which waits for it. */
  turned(turn: Turn): void
}

/** Sets the API of one part on this window, with its state in it, before the part is loaded. */
export async function openApi(
  name: VersionName,
  launching: Launching,
  hear: Hear,
  orderOf?: OrderOf,
): Promise<Api> {
  const version = versions[name]
  const make = await makerOf(name)
  const order =
    orderOf &&
    orderOn((sequencing) => make(hear.commit, sequencing), orderOf.settings, orderOf.saved)
  const api = order?.api ?? make(hear.commit)
  api.loadFromJSON(version.startOf(launching), 'cmi')
  let wished: Ask | undefined
  if (order)
    turnOnTerminate(
      api,
      () => wished,
      () => hear.turned(order.taken()),
    )
  else tellTheEnd(api, version.finished, hear)
  Reflect.set(window, version.name, api)
  return {
    read: () => readOf(name, api),
    isOpen: () => api.isInitialized(),
    async finish() {
      if (api.isInitialized() && !api.isTerminated()) version.finish(api)
      await api.whenCommitsSettled({ timeoutMs: 2000 })
    },
    remove: () => Reflect.deleteProperty(window, version.name),
    ...(order && {
      order: {
        wish: (ask: Ask) => {
          wished = ask
        },
        may: order.may,
        saved: order.saved,
        standing: order.standing,
      },
    }),
  }
}

/** Without an order, "continue" and "previous" are the parts before and after. */
function tellTheEnd(api: ScormAgain, finished: string, { ended }: Hear): void {
  let go: 'next' | 'previous' | undefined
  api.on('SequenceNext', () => {
    go = 'next'
  })
  api.on('SequencePrevious', () => {
    go = 'previous'
  })
  // The listener runs inside the part's own call, whose answer it is still waiting for.
  api.on(finished, () => setTimeout(() => ended(go), 0))
}

/** scorm-again has no event for the end of Terminate, when the next part is known. */
function turnOnTerminate(api: ScormAgain, wished: () => Ask | undefined, turned: () => void): void {
  const terminate = api.Terminate
  api.Terminate = (parameter) => {
    const wish = wished()
    if (wish && api.adl && api.isInitialized()) request(api.adl.nav, wish)
    const said = terminate?.call(api, parameter) ?? 'false'
    if (said === 'true') turned()
    return said
  }
}

function request(nav: { request: string }, ask: Ask): void {
  try {
    nav.request = ask.request === 'choice' ? `{target=${ask.target}}choice` : ask.request
  } catch {
    // An item id that cannot be asked for so: the part ends without, and the page asks once more.
  }
}
