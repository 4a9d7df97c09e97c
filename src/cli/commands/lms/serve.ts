import { join } from 'node:path'
import { Command } from 'commander'
import { importedCourses, shelfOf } from '#courses/import/keep/read-imported.ts'
import { isError } from '#model/finding.ts'
import { serve as serveSite } from '#server/serve.ts'
import { servedSite } from '#server/served-site.ts'
import { loadSite } from '#site/load.ts'
import { Stop } from '../../exit.ts'
import {
  contentOriginOption,
  dataOption,
  hostOption,
  ownFolder,
  portOption,
  siteOption,
} from '../../options.ts'
import { stopWhenTold } from '../../stopping.ts'

export const serve = (): Command =>
  new Command('serve')
    .description('Serve the site that was built last and its endpoint, without building')
    .addOption(siteOption())
    .addOption(contentOriginOption())
    .addOption(dataOption())
    .addOption(portOption())
    .addOption(hostOption())
    .action(
      async ({ site: dir = ownFolder, data = join(dir, 'var'), port, host, contentOrigin }) => {
        const { site, findings } = await loadSite(dir)
        if (findings.some(isError))
          throw new Stop(
            `The content of ${dir} has faults: run "moothall check" to see them, and mend them first.`,
          )
        const dist = join(dir, 'dist')
        const server = await serveSite({
          site: servedSite(site),
          dist,
          data,
          host,
          port,
          imported: { shelf: shelfOf(dir), courses: importedCourses(dir).courses },
          ...(contentOrigin !== undefined && { contentOrigin }),
        })
        stopWhenTold(server)
        console.log(`The site and its endpoint are at ${server.url}/`)
      },
    )
