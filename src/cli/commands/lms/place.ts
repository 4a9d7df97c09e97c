import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Place, placeOf } from '#lms/store/open.ts'
import { settingsIn } from '#site/read-settings.ts'
import { ownFolder } from '../../options.ts'

/** Where the record of a site is, for commands that take `--site` and `--data`. A copy can be looked at without its site. */
export function placeFor({
  site = ownFolder,
  data = join(site, 'var'),
}: {
  site?: string
  data?: string
}): Place {
  const settings = existsSync(join(site, 'moothall.yaml')) ? settingsIn(site) : undefined
  return placeOf(data, settings?.endpoint.store)
}
