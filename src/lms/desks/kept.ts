import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Desk, type DeskRole, desk } from '#model/desk.ts'

/** What the last build kept of a desk. */
export type Kept =
  | { kind: 'kept'; desk: Desk }
  /** The site has not been built since it has desks, or is built with another folder of data. */
  | { kind: 'missing' }
  /** The file is there and is no desk. */
  | { kind: 'unreadable' }

/** `folder` is `desks/` in the folder of data. Read at each request: the site can be built meanwhile. */
export async function keptIn(folder: string, role: DeskRole): Promise<Kept> {
  const text = await readFile(join(folder, `${role}.json`), 'utf8').catch(() => undefined)
  if (text === undefined) return { kind: 'missing' }
  return keptOf(text, role)
}

export function keptOf(text: string, role: DeskRole): Kept {
  try {
    const { data } = desk.safeParse(JSON.parse(text))
    return data?.role === role ? { kind: 'kept', desk: data as Desk } : { kind: 'unreadable' }
  } catch {
    return { kind: 'unreadable' }
  }
}
