import { existsSync } from 'node:fs'
import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type ImportedCourse, importedCourse } from '#model/imported.ts'
import { ImportProblem } from '../problem.ts'
import { freeId, idFrom } from './choose-id.ts'
import { recordName, shelfOf } from './read-imported.ts'

/** Names with a meaning of their own in addresses and folders. */
const reserved = new Set(['imported', 'induction'])

/** True for an id that a course of the site has, its own or an imported one. */
export const isTaken = (site: string, id: string): boolean =>
  reserved.has(id) || existsSync(join(site, 'courses', id)) || existsSync(join(shelfOf(site), id))

/** Gives what lies ready in `dir` its id and its place, in one step; another import may take an id meanwhile. */
export async function keep(
  dir: string,
  site: string,
  course: Omit<ImportedCourse, 'id'>,
  as: string | undefined,
): Promise<ImportedCourse> {
  for (;;) {
    if (as !== undefined && isTaken(site, as)) throw idTaken(as)
    const id = as ?? freeId(idFrom(course.title), (each) => isTaken(site, each))
    const kept = importedCourse.parse({ id, ...course })
    await writeFile(join(dir, recordName), `${JSON.stringify(kept, undefined, 2)}\n`)
    try {
      await rename(dir, join(shelfOf(site), id))
      return kept
    } catch (cause) {
      const code = (cause as NodeJS.ErrnoException).code ?? ''
      if (!['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(code) || !isTaken(site, id)) throw cause
    }
  }
}

export const idTaken = (id: string): ImportProblem =>
  new ImportProblem(
    'package/id-taken',
    `There is a course "${id}" already.`,
    'Choose another name after --as, or leave it out.',
  )
