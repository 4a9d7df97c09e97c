/** The script of a web package, which no LMS starts: the place is kept in the browser. */
import { inThisBrowser } from '../browser.ts'
import { startPackage } from '../start.ts'

void startPackage((course) => ({ kind: 'open', lms: inThisBrowser(course) }), 'browser')
