import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { paths } from '#i18n/paths.ts'
import { published } from '#model/blocks.ts'
import { siteDir } from './site.ts'

const folderOf = (course: string) => join(siteDir, 'courses', course, 'media')

/** A course's files that go on the site: `file` in its folder, `name` there, which may be cached for ever. */
export function mediaOf(course: string): { file: string; name: string }[] {
  const folder = folderOf(course)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((file) => published.test(file))
    .sort()
    .map((file) => ({ file, name: nameOnSite(course, file) }))
}

export const readMedia = (course: string, file: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(join(folderOf(course), file)))

/** The address of a file of `media/`. The checker has said before where one is missing. */
export const mediaAddress = (course: string, file: string): string =>
  paths.media(course, nameOnSite(course, file))

/** With its size, so that the text below does not jump when it comes. */
export async function pictureIn(
  course: string,
  file: string,
): Promise<{ src: string; width: number; height: number }> {
  const { width, height, autoOrient } = await sharp(readMedia(course, file)).metadata()
  return {
    src: mediaAddress(course, file),
    width: autoOrient?.width ?? width,
    height: autoOrient?.height ?? height,
  }
}

/** The paragraphs of a text in `media/`: what stands between empty lines. */
export const paragraphsOf = (course: string, file: string): string[] =>
  readFileSync(join(folderOf(course), file), 'utf8')
    .split(/\r?\n\s*\r?\n/)
    .map((text) => text.trim())
    .filter((text) => text !== '')

function nameOnSite(course: string, file: string): string {
  const sum = createHash('sha256').update(readMedia(course, file)).digest('hex').slice(0, 10)
  const dot = file.lastIndexOf('.')
  return `${file.slice(0, dot)}.${sum}${file.slice(dot).toLowerCase()}`
}
