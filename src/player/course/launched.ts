/**
 * The query with which an LMS launched this course (cmi5). It is remembered for the tab, since signing in and the
 * other language are other pages.
 */
export function launchOf(course: string): string | undefined {
  const name = `moothall-launch ${course}`
  const asked = new URLSearchParams(location.search)
  try {
    if (asked.has('endpoint') && asked.has('fetch')) sessionStorage.setItem(name, location.search)
    return sessionStorage.getItem(name) ?? undefined
  } catch {
    return asked.has('endpoint') ? location.search : undefined
  }
}
