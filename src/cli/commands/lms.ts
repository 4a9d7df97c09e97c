import { Command } from 'commander'
import { people } from './lms/people.ts'
import { pins } from './lms/pins.ts'
import { report } from './lms/report.ts'
import { serve } from './lms/serve.ts'

export const lms = (): Command =>
  new Command('lms')
    .description('The endpoint, which records completions')
    .addCommand(serve())
    .addCommand(report())
    .addCommand(people())
    .addCommand(pins())
