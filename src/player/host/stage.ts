import { el } from '../dom.ts'
import { arrival } from './arrivals.ts'
import type { FromHost, ToHost } from './frame/messages.ts'

export type Stage = {
  tell(message: ToHost): void
  close(): void
  /** Undefined for a window of its own. */
  frame?: HTMLIFrameElement
  isOpen(): boolean
}

/** All but leading a page away: its origin is its own, so scripts and storage stay on its side. */
const sandbox =
  'allow-scripts allow-same-origin allow-forms allow-modals allow-downloads allow-popups allow-popups-to-escape-sandbox'

/**
 * The package's host in a frame of this page, or of an empty window of its own. Not as that window itself: content
 * could then lead this page, which opened it, to another address. Messages of anybody else are not heard.
 */
export function openStage(
  where: { frameIn: HTMLElement } | { window: Window },
  origin: string,
  title: string,
  hear: (message: FromHost) => void,
): Stage {
  const frame = el('iframe', {
    title,
    allow: 'fullscreen; autoplay',
    sandbox,
    class: 'mh-imported__frame',
  })
  const around = 'window' in where ? where.window : window
  const listen = (event: MessageEvent<unknown>) => {
    if (event.origin !== origin || event.source === null || event.source !== frame.contentWindow)
      return
    const message = arrival(event.data)
    if (message) hear(message)
  }
  around.addEventListener('message', listen)
  frame.src = `${origin}/moothall-host/`
  if ('window' in where) fill(where.window.document, frame, title)
  else where.frameIn.replaceChildren(frame)
  return {
    tell: (message) => frame.contentWindow?.postMessage(message, origin),
    close() {
      around.removeEventListener('message', listen)
      frame.remove()
      if ('window' in where) where.window.close()
    },
    isOpen: () => ('window' in where ? !where.window.closed : frame.isConnected),
    ...('frameIn' in where && { frame }),
  }
}

/** Makes a frame all of an empty window. */
function fill(page: Document, frame: HTMLIFrameElement, title: string): void {
  page.title = title
  page.documentElement.lang = document.documentElement.lang
  Object.assign(page.body.style, { margin: '0', overflow: 'hidden' })
  Object.assign(frame.style, { display: 'block', width: '100vw', height: '100vh', border: '0' })
  page.body.replaceChildren(frame)
}
