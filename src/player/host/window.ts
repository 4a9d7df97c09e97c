/** A window of its own for the course; undefined where the browser does not open one. Called at once, while the browser still knows that somebody asked for it. */
export const openWindow = (): Window | undefined =>
  window.open('about:blank', '_blank', 'popup,width=1100,height=760') ?? undefined

/** Nothing tells a page that a window which it opened was closed. */
export function whenClosed(opened: Window, act: () => void): void {
  const watch = setInterval(() => {
    if (!opened.closed) return
    clearInterval(watch)
    act()
  }, 1000)
}
