import { getEntry } from 'astro:content'
import { paths } from '#i18n/paths.ts'
import { acknowledgementOf, readAs } from '#model/acknowledgement.ts'
import type { Day } from '#model/day.ts'
import type { Language } from '#model/localised.ts'
import { guidelinesIn } from './guidelines.ts'

/**
 * `id` as the record will name it, with the edition that this page leads to. `changes` are oldest first, without plain
 * reviews; `line` is the place of each in the whole log, from 0, which an edition counts.
 */
export type ToAcknowledge = {
  id: string
  title: string
  href: string
  changes: { line: number; on: Day; what: string; language: Language }[]
}

/** Guidelines that a course asks to be acknowledged. The English text, where there is one, says when a change was material. */
export async function toAcknowledge(
  ids: readonly string[],
  language: Language,
): Promise<ToAcknowledge[]> {
  const all = await guidelinesIn(language)
  const found = ids.flatMap((id) => all.find((each) => each.id === id) ?? [])
  return Promise.all(
    found.map(async ({ id, entry }) => {
      const { changes } = ((await getEntry('guidelines', `en/${id}`)) ?? entry).data
      // A translation that lacks a line of the log is told in the language that has it.
      const told = entry.data.changes.length === changes.length ? entry : undefined
      return {
        id: readAs(acknowledgementOf(id, changes), {
          changes: changes.length,
          hash: String(entry.digest),
        }),
        changes: (told?.data.changes ?? changes)
          .toSorted((a, b) => a.on.localeCompare(b.on))
          .map(({ on, what, review }, line) => ({
            ...{ line, on, what, review },
            language: told ? language : ('en' as const),
          }))
          .filter(({ review }) => !review),
        title: entry.data.title,
        href: paths.guideline(language, id),
      }
    }),
  )
}
