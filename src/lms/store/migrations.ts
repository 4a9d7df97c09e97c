import { readdirSync, readFileSync } from 'node:fs'

const folder = new URL('./migrations/', import.meta.url)

export type Migration = { number: number; sql: string }

/** `001-….sql`, `002-….sql`, … in order. A database's `user_version` is the number of the last one that it has had. */
export const migrations: readonly Migration[] = readdirSync(folder)
  .filter((name) => /^\d{3}-.*\.sql$/.test(name))
  .sort()
  .map((name) => ({
    number: Number(name.slice(0, 3)),
    sql: readFileSync(new URL(name, folder), 'utf8'),
  }))

export const newest = migrations.at(-1)!.number
