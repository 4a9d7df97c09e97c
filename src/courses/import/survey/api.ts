import type { ScormVersion } from '#model/imported.ts'
import type { Tell } from '../tell.ts'

/** Which of the two APIs the pages of a package look for; `perhaps`: something in them could be looking for one. */
export type Apis = { scorm12: boolean; scorm2004: boolean; perhaps: boolean }

/** Scripts may put names together or hide them, so that everything that smells of an API counts as `perhaps`. */
export const apisIn = (text: string): Apis => ({
  scorm12: text.includes('LMSInitialize'),
  scorm2004: text.includes('API_1484_11'),
  perhaps: /\bAPI|1484|LMS|SetValue|cmi\.|\beval\b|new Function|fromCharCode|atob/.test(text),
})

/** Tells when a course that says that it reports has no page that could. */
export function tellApis(scorm: ScormVersion, found: Apis, tell: Tell): void {
  const wanted = scorm === '1.2' ? found.scorm12 : found.scorm2004
  if (wanted) return
  const other = scorm === '1.2' ? found.scorm2004 : found.scorm12
  if (other)
    tell(
      'will-not-work',
      'content/other-api',
      `The manifest says SCORM ${scorm}, but the pages talk ${scorm === '1.2' ? 'SCORM 2004' : 'SCORM 1.2'}: nothing will be recorded.`,
    )
  else if (found.perhaps)
    tell(
      'odd',
      'content/no-api',
      'No page of the package seems to look for an LMS: it may record nothing.',
    )
  else
    tell(
      'mended',
      'content/silent',
      'The manifest says that the course reports, but no page of it looks for an LMS: each part counts as completed once it has been opened.',
    )
}
