import { Command } from 'commander'
import { type Finding, isError } from '#model/finding.ts'
import { loadSite } from '#site/load.ts'
import { Stop } from '../exit.ts'
import { countsOf, printFindings } from '../findings.ts'
import { jsonOption, lenientOption, ownFolder, siteOption } from '../options.ts'

export const check = (): Command =>
  new Command('check')
    .description('List every fault in the content, with file and line')
    .addOption(siteOption())
    .addOption(lenientOption())
    .addOption(jsonOption())
    .action(async ({ site = ownFolder, lenient = false, json = false }) => {
      const { findings } = await loadSite(site, { lenient })
      report(findings, json, console.log)
      if (findings.some(isError)) throw new Stop('')
    })

/** Everything that was found, for people or for a program. */
export function report(
  findings: readonly Finding[],
  json: boolean,
  print: (text: string) => void,
): void {
  if (json) print(JSON.stringify({ findings, counts: countsOf(findings) }, null, 2))
  else printFindings(findings, print, { warningsOfAKind: Number.POSITIVE_INFINITY })
}
