import { Command } from 'commander'
import { astroDev } from '../building/astro.ts'
import {
  hostOption,
  lenientOption,
  ownFolder,
  portOption,
  siteOption,
  todayOr,
} from '../options.ts'

export const dev = (): Command =>
  new Command('dev')
    .description(
      'Serve the pages while you edit: a saved file shows at once (no endpoint, no search)',
    )
    .addOption(siteOption())
    .addOption(portOption())
    .addOption(hostOption())
    .addOption(lenientOption())
    .action(async ({ site = ownFolder, port, host, lenient = false }) => {
      process.exitCode = await astroDev({ site, today: todayOr(undefined), lenient }, port, host)
    })
