/** The frame in which a part of a package runs. */
export function show(href: string, title: string): HTMLIFrameElement {
  const frame = document.createElement('iframe')
  frame.title = title
  frame.allow = 'fullscreen; autoplay'
  frame.src = `/package/${href}`
  document.body.append(frame)
  frame.focus()
  return frame
}

/** By another page, and not by taking the frame away: only then is `beforeunload` called, in which many parts save. */
export const emptied = (frame: HTMLIFrameElement): Promise<void> =>
  new Promise((resolve) => {
    const patience = setTimeout(resolve, 1500)
    frame.addEventListener('load', () => {
      clearTimeout(patience)
      resolve()
    })
    frame.contentWindow?.location.replace('about:blank')
  })
