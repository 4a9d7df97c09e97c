import { Command } from 'commander'
import { importedCourses } from '#courses/import/keep/read-imported.ts'
import { parts } from '#model/imported.ts'
import { inLanguage } from '#model/localised.ts'
import { loadSite } from '#site/load.ts'
import { Stop } from '../../exit.ts'
import { inWords } from '../../findings.ts'
import { jsonOption, ownFolder, siteOption } from '../../options.ts'
import { count } from '../../progress.ts'
import { table } from '../lms/table.ts'

type Row = { id: string; title: string; kind: 'own' | 'imported'; what: string; imported?: string }

export const list = (): Command =>
  new Command('list')
    .description('Every course: your own, and imported packages')
    .addOption(siteOption())
    .addOption(jsonOption())
    .action(async ({ site = ownFolder, json = false }) => {
      const { site: own } = await loadSite(site, { lenient: true })
      const { courses, findings } = importedCourses(site)
      const rows: Row[] = [
        ...own.courses.map(({ course: { id, title, lessons } }) => ({
          id,
          title: inLanguage(title, 'en'),
          kind: 'own' as const,
          what: count(lessons.length, 'lesson'),
        })),
        ...courses.map((course) => ({
          id: course.id,
          title: course.title,
          kind: 'imported' as const,
          what: `SCORM ${course.scorm}, ${count(parts(course).length, 'part')}`,
          imported: course.imported,
        })),
      ]
      console.log(json ? JSON.stringify({ courses: rows, findings }, undefined, 2) : asTable(rows))
      if (findings.length > 0) throw new Stop(json ? '' : findings.map(inWords).join('\n'))
    })

const asTable = (rows: Row[]): string =>
  rows.length === 0
    ? 'There are no courses.'
    : table(
        ['Id', 'Title', 'Kind', 'What', 'Imported'],
        rows.map(({ id, title, kind, what, imported = '' }) => [id, title, kind, what, imported]),
      )
