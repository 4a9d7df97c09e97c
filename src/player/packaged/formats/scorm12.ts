/** The script of a SCORM 1.2 package. */
import { findApi } from '../scorm/find.ts'
import { names12, runtimeOf } from '../scorm/runtime.ts'
import { openSession } from '../scorm/session.ts'
import { version12 } from '../scorm/version12.ts'
import { startPackage } from '../start.ts'

void startPackage(() => {
  const api = findApi(window, 'API')
  return api ? openSession(runtimeOf(api, names12), version12) : { kind: 'none' }
})
