import { existsSync, readFileSync } from 'node:fs'
import { pictureName } from '#feeds/names.ts'
import { siteDir } from './site.ts'
import { everything } from './social.ts'

type Picture = { name: string; bytes: Uint8Array<ArrayBuffer> }

/** A mirrored picture and its name on the site; undefined where the site folder has no such picture. */
export function picture(file: string): Picture | undefined {
  if (!pictureName(file, new Uint8Array())) return undefined
  const path = `${siteDir}/content/feeds/media/${file}`
  if (!existsSync(path)) return undefined
  const bytes = new Uint8Array(readFileSync(path))
  const name = pictureName(file, bytes)
  return name ? { name, bytes } : undefined
}

/** The pictures that a post shows. One that no post names is not published. */
export async function pictures(): Promise<Picture[]> {
  const files = new Set((await everything()).flatMap(({ media }) => media.map(({ file }) => file)))
  return [...files].sort().flatMap((file) => picture(file) ?? [])
}
