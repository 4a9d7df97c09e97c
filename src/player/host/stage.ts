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

/** The package's host in a frame of this page, or in a window of its own. Messages of anybody else are not heard. */
export function openStage(
  where: { frameIn: HTMLElement } | { window: Window },
  origin: string,
  title: string,
  hear: (message: FromHost) => void,
): Stage {
  const address = `${origin}/moothall-host/`
  const frame =
    'frameIn' in where
      ? el('iframe', {
          title,
          allow: 'fullscreen; autoplay',
          // All but leading this page away: its origin is its own, so scripts and storage stay on its side.
          sandbox:
            'allow-scripts allow-same-origin allow-forms allow-modals allow-downloads allow-popups allow-popups-to-escape-sandbox',
          class: 'mh-imported__frame',
        })
      : undefined
  const other = () => (frame ? frame.contentWindow : 'window' in where ? where.window : null)
  const listen = (event: MessageEvent<unknown>) => {
    if (event.origin !== origin || event.source === null || event.source !== other()) return
    const message = arrival(event.data)
    if (message) hear(message)
  }
  addEventListener('message', listen)
  if (frame && 'frameIn' in where) {
    frame.src = address
    where.frameIn.replaceChildren(frame)
  } else if ('window' in where) where.window.location.href = address
  return {
    tell: (message) => other()?.postMessage(message, origin),
    close() {
      removeEventListener('message', listen)
      frame?.remove()
      if ('window' in where) where.window.close()
    },
    isOpen: () => (frame ? frame.isConnected : 'window' in where && !where.window.closed),
    ...(frame && { frame }),
  }
}
