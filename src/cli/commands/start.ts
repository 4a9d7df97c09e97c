import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import { importedCourses, shelfOf } from '#courses/import/keep/read-imported.ts'
import { checkAddress } from '#server/listen.ts'
import { checkEndpoint, serve } from '#server/serve.ts'
import { servedSite } from '#server/served-site.ts'
import { settingsIn } from '#site/read-settings.ts'
import { buildSite } from '../building/build.ts'
import { rebuildNightly } from '../building/nightly.ts'
import {
  contentOriginOption,
  dataOption,
  hostOption,
  lenientOption,
  ownFolder,
  portOption,
  siteOption,
  todayOption,
  todayOr,
} from '../options.ts'
import { printedProgress } from '../progress.ts'
import { stopWhenTold } from '../stopping.ts'
import { welcome } from '../welcome.ts'

export const start = (): Command =>
  new Command('start')
    .description('Check, build and serve the site and its endpoint on one address')
    .addOption(siteOption())
    .addOption(portOption())
    .addOption(hostOption())
    .addOption(contentOriginOption())
    .addOption(dataOption())
    .addOption(todayOption())
    .addOption(lenientOption())
    .action(
      async ({
        site: dir = ownFolder,
        port,
        host,
        contentOrigin,
        data = join(dir, 'var'),
        today,
        lenient = false,
      }) => {
        await checkAddress(host, port)
        // In a folder that is no site, the build says so; no database is made there.
        if (existsSync(join(dir, 'moothall.yaml'))) await checkEndpoint(settingsIn(dir), host, data)
        const options = { site: dir, lenient, data }
        const site = await buildSite({ ...options, today: todayOr(today) }, printedProgress())
        const imported = () => ({ shelf: shelfOf(dir), courses: importedCourses(dir).courses })
        const server = await serve({
          site: servedSite(site),
          dist: join(dir, 'dist'),
          data,
          host,
          port,
          imported: imported(),
          ...(contentOrigin !== undefined && { contentOrigin }),
        })
        if (!today)
          rebuildNightly(options, (rebuilt) => server.reload(servedSite(rebuilt), imported()))
        stopWhenTold(server)
        console.log(welcome(server.url, site.settings))
      },
    )
