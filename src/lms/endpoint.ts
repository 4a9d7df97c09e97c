import type { ApplicationSite } from '#model/application-site.ts'
import type { SessionLimits } from '#model/identity.ts'
import type { Language } from '#model/localised.ts'
import type { Chance } from '#model/questions/chance.ts'
import type { Outlines } from './attempts/receive.ts'
import type { OwnedPages } from './feedback/pages.ts'
import type { Onward } from './forward/onward.ts'
import type { Way } from './identity/way.ts'
import type { Notice } from './mail/notice.ts'
import type { Metrics } from './metrics.ts'
import type { Council } from './reports/council.ts'
import type { Store } from './store/store.ts'

/** What the endpoint works with. Everything that varies comes from outside, so that a test can hand it in. */
export type Endpoint = {
  store: Store
  /** Asked at each request: content can be edited and built again while the endpoint runs. */
  outlines: () => Outlines
  /** What reports take from the content; asked at each request too. */
  council: () => Council
  /** The pages that something can be said of, with the post that keeps each; asked at each request too. */
  owned?: () => OwnedPages
  /** Whom and what applications are judged by; asked at each request too. */
  applications: () => ApplicationSite
  /** Puts letters into the queue; undefined where no mail is sent. */
  tell?: (notices: readonly Notice[]) => Promise<void>
  ways: readonly Way[]
  /** How long a sign-in lasts. */
  limits: SessionLimits
  now: () => Date
  chance: Chance
  /** Where an LRS is told as well. */
  onward?: Onward
  /** The page into which the endpoint writes what it renders itself; undefined for its own plain one. */
  template: (language: Language) => Promise<string | undefined>
  metrics?: Metrics
  /** Opens the metrics from other machines. */
  metricsToken?: string
  /** Whether the program was told to stop. */
  stopping?: () => boolean
  /** The folder of the packages that the build made for other learning systems, beside `dist` and never in it. */
  packages: string
  /** The folder of the roles' desks, which the build keeps in the folder of data. */
  desks: string
}
