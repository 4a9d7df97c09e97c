import { Command } from 'commander'
import { importCommand } from './courses/import.ts'
import { list } from './courses/list.ts'

export const courses = (): Command =>
  new Command('courses')
    .description('Courses: your own, and packages that others made')
    .addCommand(importCommand())
    .addCommand(list())
