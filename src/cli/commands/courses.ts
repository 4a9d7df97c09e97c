import { Command } from 'commander'
import { importCommand } from './courses/import.ts'
import { list } from './courses/list.ts'
import { newCommand } from './courses/new.ts'

export const courses = (): Command =>
  new Command('courses')
    .description('Courses: your own, and packages that others made')
    .addCommand(newCommand())
    .addCommand(importCommand())
    .addCommand(list())
