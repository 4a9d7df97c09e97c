import type { Outcome } from '#courses/import/import.ts'
import { type ImportedCourse, type Note, type NoteKind, parts } from '#model/imported.ts'
import { count } from '../../progress.ts'

/** What was imported, in words: what it is first, then what somebody should know. */
export function reportOf({ kind, course }: Outcome): string {
  if (kind === 'had-it')
    return `This package was imported on ${course.imported} as "${course.id}". Nothing was changed.\nTo import it anew, remove courses/imported/${course.id} first.`
  const groups = headings.flatMap(([kind, heading]) => {
    const some = course.notes.filter((note) => note.kind === kind)
    return some.length === 0 ? [] : [[heading, ...some.flatMap(shortened)].join('\n')]
  })
  return [
    `Imported "${course.title}" as ${course.id}.`,
    factsOf(course),
    ...(groups.length > 0 ? groups : ['Nothing had to be mended, and nothing odd was found.']),
  ].join('\n\n')
}

const headings: [NoteKind, string][] = [
  ['will-not-work', 'Will not work'],
  ['missing', 'Missing'],
  ['odd', 'Odd'],
  ['mended', 'Mended'],
]

function factsOf(course: ImportedCourse): string {
  const { tool, language, source, id } = course
  const facts: [string, string][] = [
    ['What it is', whatItIs(course)],
    ['Made with', tool ?? 'a tool that left no mark'],
    ['Language', language ?? 'not stated'],
    ['Size', `${count(source.files, 'file')}, ${sizeOf(source.bytes)}`],
    ['Where', `courses/imported/${id}/`],
  ]
  return facts.map(([name, value]) => `  ${name.padEnd(12)}${value}`).join('\n')
}

function whatItIs(course: ImportedCourse): string {
  const all = parts(course)
  const scos = all.filter(({ launch }) => launch?.kind === 'sco').length
  const reporting =
    scos === all.length
      ? ''
      : `, of which ${scos === 0 ? 'none reports' : `${scos} report`} to the LMS`
  return `SCORM ${course.scorm}, ${count(all.length, 'part')}${reporting}`
}

/** A package with a fault in each of its hundred parts need not say so a hundred times. */
const mostOfAKind = 5

function shortened(note: Note, _: number, all: readonly Note[]): string[] {
  const alike = all.filter(({ code }) => code === note.code)
  const nth = alike.indexOf(note) + 1
  if (nth <= mostOfAKind) return [inWords(note)]
  const left = alike.length - mostOfAKind
  return nth === alike.length ? [`  … and ${left} more like it; "--json" lists them all.`] : []
}

function inWords({ says, files = [], more = 0 }: Note): string {
  const shown = files.slice(0, 3)
  const hidden = files.length - shown.length + more
  const named = [...shown, ...(hidden > 0 ? [`and ${hidden.toLocaleString('en-GB')} more`] : [])]
  return `  ${says}${named.map((each) => `\n      ${each}`).join('')}`
}

export const sizeOf = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
