import { Command } from 'commander'
import { clause } from './registers/clause.ts'
import { exportRegister } from './registers/export.ts'
import { importRegister } from './registers/import.ts'

export const registers = (): Command =>
  new Command('registers')
    .description(
      'Read a register from a spreadsheet, write it for one, or get words for a job description',
    )
    .addCommand(importRegister())
    .addCommand(exportRegister())
    .addCommand(clause())
