import { Command } from 'commander'
import { exportRegister } from './registers/export.ts'
import { importRegister } from './registers/import.ts'

export const registers = (): Command =>
  new Command('registers')
    .description('Read a register from a spreadsheet, or write it for one')
    .addCommand(importRegister())
    .addCommand(exportRegister())
