import { writeFileSync } from 'node:fs'
import { Command, Option } from 'commander'
import type { RegisterName } from '#model/registers.ts'
import { registerFile } from '#model/registers.ts'
import { type FormatName, formats } from '#registers/export/formats.ts'
import { loadSite } from '#site/load.ts'
import { Stop } from '../../exit.ts'
import { ownFolder, siteOption, todayOption, todayOr } from '../../options.ts'
import { existing, registerNamed } from './name.ts'

export const exportRegister = (): Command =>
  new Command('export')
    .description('Print a register: csv and json for programs, foi for the public')
    .argument('<register>', 'such as accounts', registerNamed)
    .addOption(
      new Option('--format <format>', 'foi has job titles and public fields only')
        .choices(Object.keys(formats))
        .default('csv'),
    )
    .option('--out <file>', 'write it there instead')
    .addOption(siteOption())
    .addOption(todayOption())
    .action(
      async (
        name: RegisterName,
        {
          format,
          site = ownFolder,
          out,
          today,
        }: { format: FormatName; site?: string; out?: string; today?: never },
      ) => {
        const { site: loaded } = await loadSite(existing(site))
        if (loaded.faulty.has(registerFile(name)))
          throw new Stop(
            `${registerFile(name)} has faults, and what is faulty would be missing. "moothall check" lists them.`,
          )
        const text = formats[format](name, loaded.registers, todayOr(today))
        if (out === undefined) process.stdout.write(text)
        else writeFileSync(out, text)
      },
    )
