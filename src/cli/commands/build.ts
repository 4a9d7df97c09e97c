import { Command } from 'commander'
import { buildSite } from '../building/build.ts'
import {
  dataOption,
  lenientOption,
  ownFolder,
  siteOption,
  todayOption,
  todayOr,
} from '../options.ts'
import { printedProgress } from '../progress.ts'

export const build = (): Command =>
  new Command('build')
    .description('Check the content and build the site into dist/')
    .addOption(siteOption())
    .addOption(dataOption())
    .addOption(todayOption())
    .addOption(lenientOption())
    .action(async ({ site = ownFolder, data, today, lenient = false }) => {
      await buildSite({ site, data, today: todayOr(today), lenient }, printedProgress())
    })
