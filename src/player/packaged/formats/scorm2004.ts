/** The script of a SCORM 2004 package. */
import { findApi } from '../scorm/find.ts'
import { names2004, runtimeOf } from '../scorm/runtime.ts'
import { openSession } from '../scorm/session.ts'
import { version2004 } from '../scorm/version2004.ts'
import { startPackage } from '../start.ts'

void startPackage(() => {
  const api = findApi(window, 'API_1484_11')
  return api ? openSession(runtimeOf(api, names2004), version2004) : { kind: 'none' }
})
