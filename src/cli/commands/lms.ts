import { Command } from 'commander'
import { outbox } from './lms/outbox.ts'
import { report } from './lms/report.ts'
import { serve } from './lms/serve.ts'

export const lms = (): Command =>
  new Command('lms')
    .description('The endpoint, which records completions')
    .addCommand(serve())
    .addCommand(report())
    .addCommand(outbox())
