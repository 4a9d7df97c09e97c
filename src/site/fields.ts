import { z } from 'zod'
import type { Path } from '#model/site.ts'

/** The schema of the value at `path` inside `schema`, through lists, options and defaults; undefined where it leads nowhere. */
export function fieldAt(schema: z.ZodType, path: Path): z.ZodType | undefined {
  let here: z.ZodType | undefined = core(schema)
  for (const step of path) {
    if (here instanceof z.ZodObject) here = own(here, step)
    else if (here instanceof z.ZodArray) here = here.element as z.ZodType
    else return undefined
    here = here && core(here)
  }
  return here
}

/** The names that the group of fields at `path` may have. */
export function namesAt(schema: z.ZodType, path: Path): string[] {
  const field = fieldAt(schema, path)
  return field instanceof z.ZodObject ? Object.keys(field.shape) : []
}

/** What the schema says about a field, as the end of a sentence: "the heading of the page". */
export function descriptionAt(schema: z.ZodType, path: Path): string | undefined {
  const parent = fieldAt(schema, path.slice(0, -1))
  const name = path.at(-1)
  const field = parent instanceof z.ZodObject && name !== undefined ? own(parent, name) : undefined
  const says = describedIn(field as z.ZodType | undefined)
  return says && says.charAt(0).toLowerCase() + says.slice(1)
}

/** A field may be misspelt `constructor`, which every object has. */
const own = (object: z.ZodObject, name: string | number): z.ZodType | undefined =>
  Object.hasOwn(object.shape, name) ? (object.shape[name] as z.ZodType) : undefined

function describedIn(field: z.ZodType | undefined): string | undefined {
  for (let here = field; here; here = inside(here)) if (here.description) return here.description
  return undefined
}

function core(schema: z.ZodType): z.ZodType {
  const inner = inside(schema)
  return inner ? core(inner) : schema
}

function inside(schema: z.ZodType): z.ZodType | undefined {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodNullable
  )
    return schema.unwrap() as z.ZodType
  if (schema instanceof z.ZodPipe) return schema.in as z.ZodType
  if (schema instanceof z.ZodUnion)
    return schema.options.find((option) => core(option as z.ZodType) instanceof z.ZodObject) as
      | z.ZodType
      | undefined
  return undefined
}
