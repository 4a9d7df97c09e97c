import type { CollectionEntry, CollectionKey } from 'astro:content'
import type { Language } from '#model/localised.ts'

/** An entry as a page in one language shows it: in that language, or in English until it is translated. */
export type Translated<Name extends CollectionKey> = {
  /** The path without the language folder: shared by the translations. */
  id: string
  /** The language that the text is really in. */
  language: Language
  entry: CollectionEntry<Name>
}

/** Of entries with ids such as `en/personal-use` and `cy/personal-use`, one for each id, by id. */
export function translated<Name extends CollectionKey>(
  entries: readonly CollectionEntry<Name>[],
  language: Language,
): Translated<Name>[] {
  const found = new Map<string, Translated<Name>>()
  for (const entry of entries) {
    const [own, ...path] = entry.id.split('/') as [Language, ...string[]]
    const id = path.join('/')
    if (own === language || !found.has(id)) found.set(id, { id, language: own, entry })
  }
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}
