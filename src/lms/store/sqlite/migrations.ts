import { migrationsIn } from '../migrations.ts'

/** A database's `user_version` is the number of the last one that it has had. */
export const migrations = migrationsIn(new URL('./migrations/', import.meta.url))

export const newest = migrations.at(-1)!.number
