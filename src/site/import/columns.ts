import { z } from 'zod'
import { suggestion } from '#lib/suggestion.ts'
import type { Path } from '#model/site.ts'
import { fieldAt } from '../fields.ts'

/** A column of a spreadsheet: where its cells go in a row, and what they are. */
export type Column = { heading: string; index: number; path: Path; kind: CellKind }
export type CellKind = 'text' | 'yes-no' | 'number' | 'list' | 'texts' | 'json'

/** The columns of a heading line, and what is wrong with it. */
export function columnsOf(
  head: readonly string[],
  schema: z.ZodType,
): { columns: Column[]; problems: string[] } {
  const problems: string[] = []
  const seen = new Set<string>()
  const columns = head.flatMap((cell, index): Column[] => {
    const heading = cell
      .trim()
      .replace(/^\uFEFF/, '')
      .toLowerCase()
      .replace(/\s+/g, '_')
    if (heading === '') return []
    const kind = kindOf(schema, heading.split('.'))
    if (kind === undefined) {
      const near = suggestion(heading, headings(schema))
      problems.push(
        `The column "${cell}" is none of this register's. ${near ? `Did you mean "${near}"?` : `Its columns are ${headings(schema).join(', ')}.`}`,
      )
      return []
    }
    if (seen.has(heading)) problems.push(`The column "${cell}" is there twice.`)
    seen.add(heading)
    return [{ heading, index, path: heading.split('.'), kind }]
  })
  if (columns.length === 0 && problems.length === 0) problems.push('The file is empty.')
  return { columns, problems }
}

/** What the cells under a heading are; undefined for one that leads nowhere. */
function kindOf(schema: z.ZodType, path: string[]): CellKind | undefined {
  // `audience.cy`: one language of a list of texts.
  const [list, language] = [path.slice(0, -1), path.at(-1)!]
  if (list.length > 0 && fieldAt(schema, list) instanceof z.ZodArray)
    return isText(schema, [...list, 0]) && ['en', 'cy'].includes(language) ? 'texts' : undefined
  const field = fieldAt(schema, path)
  if (field instanceof z.ZodBoolean) return 'yes-no'
  if (field instanceof z.ZodNumber) return 'number'
  if (field instanceof z.ZodArray)
    return isGroup(fieldAt(schema, [...path, 0])) && !isText(schema, [...path, 0]) ? 'json' : 'list'
  if (isGroup(field)) return isText(schema, path) ? 'text' : undefined
  return field && 'text'
}

const isGroup = (field: z.ZodType | undefined): boolean =>
  field instanceof z.ZodObject || field instanceof z.ZodRecord

/** Whether the value at `path` is a text in one or two languages. */
function isText(schema: z.ZodType, path: Path): boolean {
  const field = fieldAt(schema, path)
  return field instanceof z.ZodObject && Object.keys(field.shape).join() === 'en,cy'
}

/** Every heading that the register can have. */
function headings(schema: z.ZodType): string[] {
  const object = fieldAt(schema, [])
  if (!(object instanceof z.ZodObject)) return []
  return Object.keys(object.shape)
    .filter((name) => name !== 'private')
    .flatMap((name) => {
      if (isText(schema, [name]) || isText(schema, [name, 0])) return [`${name}.en`, `${name}.cy`]
      const field = fieldAt(schema, [name])
      return field instanceof z.ZodObject
        ? Object.keys(field.shape).map((each) => `${name}.${each}`)
        : [name]
    })
}

/** What the fields of a row are where they are left out, groups of fields included. */
export function defaultsOf(schema: z.ZodType): Record<string, unknown> {
  const object = fieldAt(schema, [])
  if (!(object instanceof z.ZodObject)) return {}
  return Object.fromEntries(
    Object.entries(object.shape).flatMap(([name, field]) => {
      if (field instanceof z.ZodDefault) return [[name, field.def.defaultValue]]
      const inner = defaultsOf(field as z.ZodType)
      return Object.keys(inner).length > 0 ? [[name, inner]] : []
    }),
  )
}
