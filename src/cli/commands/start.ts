import { join } from 'node:path'
import { Command } from 'commander'
import { importedCourses, shelfOf } from '#courses/import/keep/read-imported.ts'
import { checkAddress } from '#server/listen.ts'
import { serve } from '#server/serve.ts'
import { servedSite } from '#server/served-site.ts'
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
        const options = { site: dir, lenient }
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
        for (const signal of ['SIGINT', 'SIGTERM'] as const)
          process.once(signal, () => void server.close())
        console.log(welcome(server.url, site.settings))
      },
    )
