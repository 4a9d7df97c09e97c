import type { Notices } from '../notices.ts'
import type { Visit } from '../visit/contract.ts'
import type { CourseData } from './data.ts'

/**
 * An LMS that launched this page (cmi5) is told what the record says. Nobody else loads the script for it. Answers
 * what to call when the record has changed.
 */
export async function tellLaunchingLms(
  data: CourseData,
  here: () => Visit | undefined,
  notices: Notices,
): Promise<() => void> {
  const search = data.lrs && launchOf(data.course)
  if (!search) return () => {}
  const { tellLms } = await import('../packaged/cmi5/remote.ts')
  return tellLms(search, data, here, notices)
}

/**
 * The query with which an LMS launched this course (cmi5). It is remembered for the tab, since signing in and the
 * other language are other pages.
 */
function launchOf(course: string): string | undefined {
  const name = `moothall-launch ${course}`
  const asked = new URLSearchParams(location.search)
  try {
    if (asked.has('endpoint') && asked.has('fetch')) sessionStorage.setItem(name, location.search)
    return sessionStorage.getItem(name) ?? undefined
  } catch {
    return asked.has('endpoint') ? location.search : undefined
  }
}
