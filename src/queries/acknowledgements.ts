import { getEntry } from 'astro:content'
import { paths } from '#i18n/paths.ts'
import { acknowledgementOf } from '#model/acknowledgement.ts'
import type { Language } from '#model/localised.ts'
import { guidelinesIn } from './guidelines.ts'

/** `id` as the record names it. */
export type ToAcknowledge = { id: string; title: string; href: string }

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
      return {
        id: acknowledgementOf(id, changes),
        title: entry.data.title,
        href: paths.guideline(language, id),
      }
    }),
  )
}
