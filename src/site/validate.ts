import { z } from 'zod'
import { suggestion } from '#lib/suggestion.ts'
import type { Finding } from '#model/finding.ts'
import type { Path, Place } from '#model/site.ts'
import { descriptionAt, namesAt } from './fields.ts'
import { requirement } from './sentences.ts'

export type Validated<Value> = { value?: Value; findings: Finding[] }

/** A value as its schema makes it, or a finding for everything that is wrong with it. `under` is where it lies in its file. */
export function validate<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  place: Place,
  under: Path = [],
): Validated<z.output<Schema>> {
  const meant = variantOf(schema, value)
  const parsed = meant.safeParse(value, { error: requirement })
  if (parsed.success) return { value: parsed.data as z.output<Schema>, findings: [] }
  const issues = parsed.error.issues.flatMap((issue) => plain(issue))
  const findings = issues.flatMap((issue) => toFindings(issue, meant, value, place, under))
  return { findings }
}

/** Of the variants that one field tells apart (the `type` of a question), the one that its author wrote: its fields are the ones to speak of. */
function variantOf(schema: z.ZodType, value: unknown): z.ZodType {
  if (!(schema instanceof z.ZodDiscriminatedUnion)) return schema
  const field = schema.def.discriminator
  const variants = new Map(
    schema.options.flatMap((option) =>
      option instanceof z.ZodObject && option.shape[field] instanceof z.ZodLiteral
        ? [[option.shape[field].value, option] as const]
        : [],
    ),
  )
  const said = z.looseObject({ [field]: z.unknown() }).safeParse(value).data?.[field]
  const names = [...variants.keys()].map(String)
  return (
    variants.get(said as string) ??
    z.looseObject({ [field]: z.enum(names).describe(`one of ${names.join(', ')}`) })
  )
}

type Issue = z.core.$ZodIssue

/** Of the forms that a value may have, the issues of the one that its author meant: the one it has the type of. */
function plain(issue: Issue, above: Path = []): Issue[] {
  const path = [...above, ...issue.path] as (string | number)[]
  if (issue.code !== 'invalid_union') return [{ ...issue, path }]
  const meant = issue.errors.find((errors) =>
    errors.every((each) => each.path.length > 0 || each.code !== 'invalid_type'),
  )
  return meant ? meant.flatMap((each) => plain(each, path)) : [{ ...issue, path }]
}

function toFindings(
  issue: Issue,
  schema: z.ZodType,
  root: unknown,
  place: Place,
  under: Path,
): Finding[] {
  const path = issue.path as (string | number)[]
  const at = (steps: Path) => ({ file: place.file, line: place.line([...under, ...steps]) })
  const severity = 'error'
  if (issue.code === 'unrecognized_keys') {
    const names = namesAt(schema, path)
    return issue.keys.map((key) => ({
      code: 'value/unknown-field',
      severity,
      ...at([...path, key]),
      message: `${sentence(label([...path, key], root, under))} is not a field that Moothall knows.`,
      remedy:
        meant(suggestion(key, names)) ?? `Remove it; the fields here are ${names.join(', ')}.`,
    }))
  }
  const found = valueAt(root, path)
  const name = label(path, root, under)
  const hidden = isPrivate(path)
  const description = descriptionAt(schema, path)
  if (found === undefined || found === null || found === '') {
    const key = path.at(-1)
    return [
      {
        code: 'value/missing',
        severity,
        ...at(path),
        message: `${sentence(name)} is ${found === undefined ? 'missing' : 'empty'}.`,
        remedy: description
          ? `Add "${key}": ${description.replace(/\.?$/, '.')}`
          : `Add ${key === undefined ? 'the fields' : `a line that starts with "${key}:"`}.`,
      },
    ]
  }
  const near =
    issue.code === 'invalid_value' && typeof found === 'string'
      ? suggestion(found, issue.values.map(String))
      : undefined
  return [
    {
      code: 'value/wrong',
      severity,
      ...at(path),
      message: `${sentence(name)} ${hidden ? issue.message : says(found, issue.message)}.`,
      remedy:
        meant(near) ??
        (wantsText(issue) && typeof found !== 'object'
          ? `Put quotes around it${hidden ? '' : `: "${found}"`}.`
          : description && issue.code !== 'invalid_value'
            ? `Correct it: ${description.replace(/\.?$/, '.')}`
            : 'Correct it, then check again.'),
    },
  ]
}

/** What stands under `private` is not repeated: findings end up in logs, and somebody may have put a password there. */
const isPrivate = (path: Path): boolean => path.includes('private')

/** YAML reads `title: 2024` as a number. */
const wantsText = (issue: Issue): boolean =>
  (issue.code === 'invalid_union' && issue.message.startsWith('must be text')) ||
  (issue.code === 'invalid_type' && issue.expected === 'string')

const meant = (word: string | undefined): string | undefined =>
  word === undefined ? undefined : `Did you mean "${word}"?`

function says(found: unknown, message: string): string {
  if (typeof found === 'object') return message
  const shown = typeof found === 'string' ? `"${shortened(found)}"` : String(found)
  return message.startsWith('must') ? `is ${shown}; it ${message}` : message
}

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text)

/** `["rules", 2, "do"]` → `"do" of "personal-3"`, or `"do" of item 3 in "rules"` where the item has no id. */
function label(path: Path, root: unknown, under: Path): string {
  const index = path.findLastIndex((step) => typeof step === 'number')
  const keys = path.slice(index + 1).join('.')
  const item = index < 0 ? rowName(root, under) : itemName(root, path.slice(0, index + 1))
  if (keys) return item ? `"${keys}" of ${item}` : `"${keys}"`
  return item ?? 'the file'
}

function rowName(root: unknown, under: Path): string | undefined {
  const row = under.at(-1)
  return typeof row === 'number' ? (idOf(root) ?? `item ${row + 1}`) : undefined
}

function itemName(root: unknown, path: Path): string {
  const list = path.slice(0, -1).findLast((step) => typeof step === 'string')
  const number = `item ${Number(path.at(-1)) + 1}`
  return idOf(valueAt(root, path)) ?? (list === undefined ? number : `${number} in "${list}"`)
}

function idOf(value: unknown): string | undefined {
  const id = (value as { id?: unknown } | null | undefined)?.id
  return typeof id === 'string' ? `"${id}"` : undefined
}

const valueAt = (root: unknown, path: Path): unknown =>
  path.reduce(
    (value: unknown, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? (value as Record<string | number, unknown>)[step]
        : undefined,
    root,
  )

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
