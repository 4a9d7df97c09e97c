import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { Command, Option } from 'commander'
import type { RegisterName } from '#model/registers.ts'
import { registerFile } from '#model/registers.ts'
import { type Import, importCsv } from '#site/import/import.ts'
import type { RowProblem } from '#site/import/rows.ts'
import { Stop } from '../../exit.ts'
import { jsonOption, ownFolder, siteOption, todayOption, todayOr } from '../../options.ts'
import { existing, isRegister, nearestRegister, registerNamed } from './name.ts'

export const importRegister = (): Command =>
  new Command('import')
    .description('Add and change rows of a register from a CSV file: all of them, or none')
    .argument('<words...>', 'a CSV file, and the register where --register does not name it')
    .addOption(
      new Option('--register <name>', 'the register, such as accounts').argParser(registerNamed),
    )
    .addOption(new Option('--dry-run', 'say what would change, and change nothing'))
    .addOption(siteOption())
    .addOption(todayOption())
    .addOption(jsonOption())
    .action(
      async (
        words: string[],
        { register, dryRun = false, site = ownFolder, today, json = false },
        command: Command,
      ) => {
        const { name, file } = asked(words, register, command)
        const result = await importCsv(existing(site), name, bytesOf(file), todayOr(today))
        const { write, ...said } = result
        if (!dryRun) write?.()
        if (json) console.log(JSON.stringify({ register: name, dryRun, ...said }, undefined, 2))
        else if (write) console.log(inWords(result, name, file, dryRun))
        if (!write)
          throw new Stop(json ? '' : `${listed(file, result.problems)}\n\nNothing was changed.`)
      },
    )

/** `import accounts.csv --register accounts`, or `import accounts accounts.csv`. */
function asked(
  words: readonly string[],
  register: RegisterName | undefined,
  command: Command,
): { name: RegisterName; file: string } {
  const [first, second, ...more] = words
  if (register !== undefined && first !== undefined && second === undefined)
    return { name: register, file: first }
  if (register === undefined && first !== undefined && second !== undefined && more.length === 0) {
    if (isRegister(first)) return { name: first, file: second }
    command.error(`moothall: There is no register "${first}". ${nearestRegister(first)}`)
  }
  command.error(
    'moothall: Say which register and which file: moothall registers import accounts.csv --register accounts',
  )
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file)
  } catch (error) {
    if (Reflect.get(error as object, 'code') !== 'ENOENT') throw error
    throw new Stop(`There is no file ${file}: give the path of a CSV file.`)
  }
}

const listed = (file: string, problems: readonly RowProblem[]): string =>
  problems.map(({ line, message }) => `${basename(file)}:${line}  ${message}`).join('\n')

function inWords(
  { rows, warnings }: Import,
  name: RegisterName,
  file: string,
  dryRun: boolean,
): string {
  const of = (kind: Import['rows'][number]['kind']) => rows.filter((row) => row.kind === kind)
  return [
    ...of('new').map(({ id }) => `  new      ${id}`),
    ...of('changed').map(({ id, fields }) => `  changed  ${id}: ${fields.join(', ')}`),
    ...(warnings.length > 0 ? ['', 'Worth a look:', listed(file, warnings), ''] : []),
    `${of('new').length} new, ${of('changed').length} changed, ${of('same').length} as they are.`,
    dryRun ? 'This was a trial: nothing was changed.' : `Written to ${registerFile(name)}.`,
  ].join('\n')
}
