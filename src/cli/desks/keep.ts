import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { accountReportOf } from '#desks/account-report.ts'
import { desksOf } from '#desks/desk.ts'
import { factsOf, type Given } from '#desks/facts.ts'
import { Stop } from '../exit.ts'

/** Where desks are kept: never in `dist`, which everybody may read. */
export const deskFolder = (data: string): string => join(data, 'desks')

/** Writes every desk and the report on accounts, each whole or not at all. Answers how many matters there are. */
export async function keepDesks(given: Given, data: string): Promise<number> {
  const facts = factsOf(given)
  const folder = deskFolder(data)
  await mkdir(folder, { recursive: true }).catch(inTheWay)
  const desks = Object.values(desksOf(facts))
  for (const desk of desks) await keep(join(folder, `${desk.role}.json`), desk)
  await keep(join(folder, 'accounts.json'), accountReportOf(facts))
  return desks.reduce((sum, { matters }) => sum + matters.length, 0)
}

async function keep(file: string, value: object): Promise<void> {
  const beside = `${file}.${process.pid}.tmp`
  await writeFile(beside, `${JSON.stringify(value, undefined, 2)}\n`)
  await rename(beside, file)
}

/** `mkdir` says so where a file has the folder's name. */
function inTheWay(error: NodeJS.ErrnoException): never {
  if (error.code !== 'EEXIST') throw error
  throw new Stop(
    `${error.path} is a file where the folder of the desks is needed. Move it away, or name another folder with --data.`,
  )
}
