import { Command } from 'commander'
import { buildSite } from '../building/build.ts'
import { lenientOption, ownFolder, siteOption, todayOption, todayOr } from '../options.ts'
import { printedProgress } from '../progress.ts'

export const build = (): Command =>
  new Command('build')
    .description('Check the content and build the site into dist/')
    .addOption(siteOption())
    .addOption(todayOption())
    .addOption(lenientOption())
    .action(async ({ site = ownFolder, today, lenient = false }) => {
      await buildSite({ site, today: todayOr(today), lenient }, printedProgress())
    })
