import type { FromHost, ToHost } from './messages.ts'

/** The way to the intranet's page: it frames this host, in itself or in an empty window that it has opened. */
export function channel(origins: readonly string[], hear: (message: ToHost) => void) {
  const page: Window = window.parent
  /** Known once it has answered. Until then each of the few addresses of the intranet is tried. */
  let home: string | undefined
  addEventListener('message', (event: MessageEvent<ToHost>) => {
    // What is said to the frame of an empty window comes from the page that opened the window.
    if (event.source !== page && event.source !== page.opener) return
    if (!origins.includes(event.origin)) return
    home = event.origin
    hear(event.data)
  })
  return (message: FromHost): void => {
    for (const origin of home === undefined ? origins : [home]) page.postMessage(message, origin)
  }
}
