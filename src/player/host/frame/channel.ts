import type { FromHost, ToHost } from './messages.ts'

/** The way to the intranet's page: it frames this host, or has opened it in a window of its own. */
export function channel(origins: readonly string[], hear: (message: ToHost) => void) {
  const page: Window = window.opener ?? window.parent
  /** Known once it has answered. Until then each of the few addresses of the intranet is tried. */
  let home: string | undefined
  addEventListener('message', (event: MessageEvent<ToHost>) => {
    if (event.source !== page || !origins.includes(event.origin)) return
    home = event.origin
    hear(event.data)
  })
  return (message: FromHost): void => {
    for (const origin of home === undefined ? origins : [home]) page.postMessage(message, origin)
  }
}
