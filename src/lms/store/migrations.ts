import { readdirSync, readFileSync } from 'node:fs'

export type Migration = { number: number; sql: string }

/** `001-….sql`, `002-….sql`, … of a folder, in order. Both stores have the same numbers, and after each the same tables. */
export const migrationsIn = (folder: URL): readonly Migration[] =>
  readdirSync(folder)
    .filter((name) => /^\d{3}-.*\.sql$/.test(name))
    .sort()
    .map((name) => ({
      number: Number(name.slice(0, 3)),
      sql: readFileSync(new URL(name, folder), 'utf8'),
    }))
