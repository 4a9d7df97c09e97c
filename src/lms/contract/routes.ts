import { applicationRoutes } from './application-routes.ts'
import type { Described } from './described.ts'
import { deskRoutes } from './desk-routes.ts'
import { feedbackRoutes } from './feedback-routes.ts'
import { pageRoutes } from './page-routes.ts'
import { recordRoutes } from './record-routes.ts'
import { reportRoutes } from './report-routes.ts'
import { signInRoutes } from './sign-in-routes.ts'
import { systemRoutes } from './system-routes.ts'

/** Every route of the endpoint. A test walks the real ones and fails where the two differ. */
export const routes: readonly Described[] = [
  ...systemRoutes,
  ...signInRoutes,
  ...recordRoutes,
  ...reportRoutes,
  ...deskRoutes,
  ...pageRoutes,
  ...feedbackRoutes,
  ...applicationRoutes,
]
