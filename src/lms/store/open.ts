import { join } from 'node:path'
import { postgresStore } from './postgres/store.ts'
import { sqliteStore } from './sqlite/store.ts'
import type { Store } from './store.ts'
import { StoreProblem } from './store-problem.ts'

/** Holds the address and its password; never a setting, so that no site folder has it. */
export const addressVariable = 'MOOTHALL_DATABASE_URL'

export const databaseIn = (data: string): string => join(data, 'moothall.sqlite')

export type Place =
  | { kind: 'sqlite'; file: string }
  /** `address` has the password in it: it goes to the driver, and into no message. */
  | { kind: 'postgresql'; address: string }

/** Where the record is: what the settings say; left out, PostgreSQL where the environment names a database, else the file in `data`. */
export function placeOf(
  data: string,
  setting: Place['kind'] | undefined,
  address: string | undefined = process.env[addressVariable],
): Place {
  if (address && setting !== 'sqlite') return { kind: 'postgresql', address }
  if (setting !== 'postgresql') return { kind: 'sqlite', file: databaseIn(data) }
  throw new StoreProblem(
    'missing',
    `The settings ask for PostgreSQL ("endpoint.store"), and ${addressVariable} is not set: set it to an address such as postgresql://moothall@db.example/moothall.`,
  )
}

export type StoreOpening = {
  /** Make what is missing. */
  create?: boolean
  /** Only look. */
  readOnly?: boolean
}

export async function openStore(
  place: Place,
  { create = true, readOnly = false }: StoreOpening = {},
): Promise<Store> {
  return place.kind === 'sqlite'
    ? sqliteStore(place.file, { create, readOnly })
    : postgresStore(place.address, { create })
}
