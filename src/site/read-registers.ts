import type { z } from 'zod'
import { type Person, person } from '#model/person.ts'
import {
  peopleFile,
  type RegisterName,
  registerFile,
  registerNames,
  registers,
} from '#model/registers.ts'
import type { Located, Registers } from '#model/site.ts'
import type { Folder } from './folder.ts'
import { readRows } from './read-yaml.ts'
import { secretsIn } from './secrets.ts'

/** Every register of the folder; one that has no file has no rows. */
export const readRegisters = (folder: Folder): Registers =>
  Object.fromEntries(registerNames.map((name) => [name, read(folder, name)])) as Registers

/** Names, where somebody put people.yaml beside the registers. */
export function readPeople(folder: Folder): Located<Person>[] | undefined {
  return folder.has(peopleFile) ? readRows(folder, peopleFile, person) : undefined
}

const read = (folder: Folder, name: RegisterName): Located<unknown>[] =>
  readRows<z.ZodType>(folder, registerFile(name), registers[name], secretsIn)
