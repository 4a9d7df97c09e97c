/** The script of a cmi5 package. */
import { openCmi5 } from '../cmi5/session.ts'
import { startPackage } from '../start.ts'

void startPackage(() => openCmi5(location.search))
