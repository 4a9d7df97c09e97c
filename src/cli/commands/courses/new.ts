import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { Command, InvalidArgumentError, Option } from 'commander'
import type { Day } from '#model/day.ts'
import { id as idSchema } from '#model/id.ts'
import type { Site } from '#model/site.ts'
import { loadSite } from '#site/load.ts'
import { Stop } from '../../exit.ts'
import { ownFolder, siteOption, todayOption, todayOr } from '../../options.ts'
import { starter } from './starter.ts'

/** `new` is a word of the language. */
export const newCommand = (): Command =>
  new Command('new')
    .description('Start a course: a small, complete one to write over')
    .argument('<id>', 'its id, such as "fire-safety": part of its address', courseId)
    .addOption(siteOption())
    .addOption(new Option('--title <title>', "the course's title (default: made from its id)"))
    .addOption(todayOption())
    .action(async (id: string, { site: dir = ownFolder, title, today }: Options) => {
      if (!statSync(dir, { throwIfNoEntry: false })?.isDirectory())
        throw new Stop(`There is no folder "${dir}". --site names the folder of a council's site.`)
      refuseTaken(dir, id)
      const { site } = await loadSite(dir, { lenient: true })
      const files = starter({
        id,
        title: title?.trim() || titleFrom(id),
        level: first(site, 'levels'),
        post: first(site, 'posts'),
        today: todayOr(today),
        schemas: relative(join(dir, 'courses', id), join(ownFolder, 'schemas'))
          .split(sep)
          .join('/'),
      })
      for (const [file, text] of Object.entries(files)) {
        const path = join(dir, 'courses', id, file)
        mkdirSync(dirname(path), { recursive: true })
        writeFileSync(path, text)
      }
      console.log(written(id, Object.keys(files), site))
    })

type Options = { site?: string; title?: string; today?: Day }

function courseId(value: string): string {
  const { error } = idSchema.safeParse(value)
  if (error) throw new InvalidArgumentError(`It ${error.issues[0]!.message}.`)
  if (value === 'imported') throw new InvalidArgumentError('Packages of others have that name.')
  return value
}

function refuseTaken(dir: string, id: string): void {
  const taken = [`courses/${id}`, `courses/imported/${id}`].find((each) =>
    existsSync(join(dir, each)),
  )
  if (taken)
    throw new Stop(
      `There is a course "${id}" already: ${taken}/. Nothing was written; take another id.`,
    )
}

/** A course belongs to a level and a post, so a folder without any cannot have one. */
function first(site: Site, register: 'levels' | 'posts'): string {
  const row = site.registers[register][0]
  if (row) return row.value.id
  throw new Stop(
    `A course names a row of content/registers/${register}.yaml, and that has none. Write one first.`,
  )
}

const titleFrom = (id: string): string =>
  id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ')

function written(id: string, files: string[], { settings }: Site): string {
  const lines = [
    `Written to courses/${id}/:`,
    ...files.map((file) => `  ${file}`),
    '',
    'It builds as it is. "moothall dev" shows it while you write over it; docs/authoring.md has an example of each block.',
  ]
  if (settings.languages.includes('cy'))
    lines.push('It is in English: put the Welsh lessons into lessons/cy/ under the same names.')
  return lines.join('\n')
}
