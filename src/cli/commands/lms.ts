import { Command } from 'commander'
import { backup } from './lms/backup.ts'
import { outbox } from './lms/outbox.ts'
import { report } from './lms/report.ts'
import { restore } from './lms/restore.ts'
import { serve } from './lms/serve.ts'
import { verify } from './lms/verify.ts'

export const lms = (): Command =>
  new Command('lms')
    .description('The endpoint, which records completions')
    .addCommand(serve())
    .addCommand(report())
    .addCommand(backup())
    .addCommand(restore())
    .addCommand(verify())
    .addCommand(outbox())
