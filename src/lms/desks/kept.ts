import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { z } from 'zod'
import { type AccountReport, accountReport } from '#model/account-report.ts'
import { type Desk, type DeskRole, desk } from '#model/desk.ts'

/** What the last build kept. */
export type Kept<Value> =
  | { kind: 'kept'; value: Value }
  /** The site has not been built since it has desks, or is built with another folder of data. */
  | { kind: 'missing' }
  /** The file is there and is not what it should be. */
  | { kind: 'unreadable' }

/** `folder` is `desks/` in the folder of data. Read at each request: the site can be built meanwhile. */
export async function keptDesk(folder: string, role: DeskRole): Promise<Kept<Desk>> {
  const kept = await keptAs(desk, join(folder, `${role}.json`))
  if (kept.kind !== 'kept') return kept
  const value = kept.value as Desk
  return value.role === role ? { kind: 'kept', value } : { kind: 'unreadable' }
}

export const keptReport = (folder: string): Promise<Kept<AccountReport>> =>
  keptAs(accountReport, join(folder, 'accounts.json'))

async function keptAs<Value>(schema: z.ZodType<Value>, file: string): Promise<Kept<Value>> {
  try {
    const { data } = schema.safeParse(JSON.parse(await readFile(file, 'utf8')))
    return data === undefined ? { kind: 'unreadable' } : { kind: 'kept', value: data }
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    return { kind: missing ? 'missing' : 'unreadable' }
  }
}
