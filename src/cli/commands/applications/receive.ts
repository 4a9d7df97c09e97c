import { readFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { Option } from 'commander'
import { faultText } from '#i18n/strings/application-questions.ts'
import { newName } from '#lms/applications/submit.ts'
import type { Application } from '#model/application.ts'
import { applicationFile } from '#model/application-file.ts'
import { judge } from '#model/application-judge.ts'
import { applicationSiteOf } from '#model/application-site.ts'
import { logEntry } from '#registers/applications-entry.ts'
import { enterRows } from '#site/import/enter.ts'
import { Stop } from '../../exit.ts'
import { asked, type Options, withApplications } from './found.ts'
import { tell } from './tell.ts'

export const receive = () =>
  asked('receive', 'Enter an application that came as a file, such as by mail')
    .argument('<file>', 'application-….json, as the page makes it')
    .addOption(new Option('--dry-run', 'say what would change, and change nothing'))
    .action((path: string, options: Options & { dryRun?: boolean }) =>
      withApplications(options, async ({ site, dir, today }) => {
        const { kind, language, made, answers: said } = read(path)
        const { posts, accounts } = applicationSiteOf(site)
        const { answers, faults } = judge(kind, said, { posts, accounts })
        const same = site.registers.applications.find(({ value }) =>
          isSame(value, answers, kind, made),
        )
        if (same) return tell(options, { kind: 'nothing', id: same.value.id })
        if (faults.length > 0)
          throw new Stop(
            `${path} is not complete:\n${faults.map((fault) => `  ${fault.field}: ${faultText('en', kind, fault)}`).join('\n')}\n\nNothing was changed.`,
          )
        if (made > today)
          throw new Stop(`${path} says that it was made on ${made}, which is still to come.`)
        const post = answers['post']!
        const id = `${kind}-application-${newName()}`
        const steps = [{ on: made, to: 'submitted' as const, by: post }]
        const entry = logEntry({ id, kind, post, language, answers, log: steps })
        const { write, files, problems, warnings } = await enterRows(dir, [entry], today)
        if (!write) return tell(options, { kind: 'faulty', id, problems })
        const rows = [{ register: entry.register, row: entry.row }]
        if (options.dryRun) return tell(options, { kind: 'trial', id, rows, warnings, steps })
        write()
        tell(options, { kind: 'written', id, rows, warnings, steps, files: [...files.keys()] })
        if (!options.json)
          console.log(`Once the line manager has agreed: moothall applications agree ${id}`)
      }),
    )

function read(path: string) {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    if (Reflect.get(error as object, 'code') !== 'ENOENT') throw error
    throw new Stop(`There is no file ${path}: give the path of an application.`)
  }
  try {
    return applicationFile.parse(JSON.parse(text))
  } catch {
    throw new Stop(`${path} is not an application as the page makes it: ask for the file again.`)
  }
}

/** The same file that came before. */
function isSame(
  { kind, post, log, answers: had }: Application,
  answers: Readonly<Record<string, string>>,
  kindNow: string,
  made: string,
): boolean {
  const { post: postNow, business_goal: _, ...rest } = answers
  return kind === kindNow && post === postNow && log[0]?.on === made && isDeepStrictEqual(had, rest)
}
