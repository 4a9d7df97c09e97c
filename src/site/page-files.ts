import { resolve } from 'node:path'
import type { Language } from '#model/localised.ts'
import type { PageFields } from '#model/site.ts'
import { openFolder } from './folder.ts'
import { readPages } from './read-pages.ts'

/** One page for whoever renders it: its file (relative to the folder), its address, its fields, and its Markdown without front matter. */
export type PageFile = PageFields & {
  file: string
  id: string
  language: Language
  address: string
  body: string
}

/** The pages of a site folder as the checker knows them, so that what is built is what was checked. */
export function pageFiles(dir: string, lenient: boolean): PageFile[] {
  return readPages(openFolder(resolve(dir), lenient)).map(
    ({ id, language, address, value, place, body }) => ({
      ...value,
      file: place.file,
      id,
      language,
      address,
      body,
    }),
  )
}
