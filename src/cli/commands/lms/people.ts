import { Command } from 'commander'
import { importPeople } from './people/import.ts'

export const people = (): Command =>
  new Command('people')
    .description('Who starts with the council, and who leaves')
    .addCommand(importPeople())
