import { statSync } from 'node:fs'
import { Command, InvalidArgumentError, Option } from 'commander'
import { importPackage, type Outcome } from '#courses/import/import.ts'
import { longestId } from '#courses/import/keep/choose-id.ts'
import { ImportProblem } from '#courses/import/problem.ts'
import { importedCourse } from '#model/imported.ts'
import { Stop } from '../../exit.ts'
import { jsonOption, ownFolder, siteOption, todayOption, todayOr } from '../../options.ts'
import { reportOf } from './report.ts'

/** `import` is a word of the language. */
export const importCommand = (): Command =>
  new Command('import')
    .description('Import a SCORM package that somebody else made')
    .argument('<package>', 'a zip file, or the folder that it was unpacked into')
    .addOption(siteOption())
    .addOption(
      new Option('--as <id>', "the course's id (default: made from its title)").argParser(courseId),
    )
    .addOption(todayOption())
    .addOption(jsonOption())
    .action(async (path: string, { site = ownFolder, as, today, json = false }) => {
      if (!statSync(site, { throwIfNoEntry: false })?.isDirectory())
        throw new Stop(`There is no folder "${site}". --site names the folder of a council's site.`)
      try {
        const outcome = await importPackage(path, {
          site,
          as,
          today: todayOr(today),
          now: new Date(),
        })
        console.log(json ? JSON.stringify(asJson(outcome), undefined, 2) : reportOf(outcome))
      } catch (error) {
        if (!(error instanceof ImportProblem)) throw error
        const { code, message, remedy } = error
        if (json) console.log(JSON.stringify({ refused: { code, message, remedy } }, undefined, 2))
        throw new Stop(json ? '' : `Not imported. ${message}\n        ${remedy}  (${code})`)
      }
    })

const asJson = ({ kind, course }: Outcome) =>
  kind === 'imported' ? { imported: course } : { alreadyImported: course }

function courseId(value: string): string {
  const { error } = importedCourse.shape.id.safeParse(value)
  if (value.length > longestId)
    throw new InvalidArgumentError(
      `It must be at most ${longestId} characters long: it becomes a part of a host name.`,
    )
  if (error) throw new InvalidArgumentError(`It ${error.issues[0]!.message}.`)
  return value
}
