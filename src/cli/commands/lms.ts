import { Command } from 'commander'
import { backup } from './lms/backup.ts'
import { erase } from './lms/erase.ts'
import { exportLearner } from './lms/export.ts'
import { mail } from './lms/mail.ts'
import { outbox } from './lms/outbox.ts'
import { people } from './lms/people.ts'
import { pins } from './lms/pins.ts'
import { report } from './lms/report.ts'
import { restore } from './lms/restore.ts'
import { retain } from './lms/retain.ts'
import { serve } from './lms/serve.ts'
import { verify } from './lms/verify.ts'

export const lms = (): Command =>
  new Command('lms')
    .description('The endpoint, which records completions')
    .addCommand(serve())
    .addCommand(report())
    .addCommand(people())
    .addCommand(pins())
    .addCommand(backup())
    .addCommand(restore())
    .addCommand(verify())
    .addCommand(exportLearner())
    .addCommand(erase())
    .addCommand(retain())
    .addCommand(outbox())
    .addCommand(mail())
