import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { shown } from '#markdown/images.ts'
import { targetOf } from '#markdown/target.ts'
import type { Finding } from '#model/finding.ts'
import type { Image } from '#model/outline.ts'
import type { Site } from '#model/site.ts'
import { documentsOf, targetsOf } from './targets.ts'

/** A picture beside a text, where the text shows it, and why the build could not (a part of a sentence). */
type Picture = { image: Image; from: string; file: string; fault: string | undefined }

/** The build stops at a picture whose size or contents it cannot read, and names neither the text nor the line. */
export async function unusablePictures(site: Site): Promise<Finding[]> {
  const pictures = await picturesOf(site)
  return pictures.flatMap(({ image, from, fault }): Finding[] =>
    fault === undefined
      ? []
      : [
          {
            code: 'image/unusable',
            severity: 'error',
            file: from,
            line: image.line,
            message: `The image "${image.url}" cannot be shown: ${fault}.`,
            remedy: 'Save the picture again as PNG, JPEG, WebP or SVG, and check that it opens.',
          },
        ],
  )
}

/** Every picture of the folder that a text shows. Those in `public/` are published as they are. */
export async function picturesOf(site: Site): Promise<Picture[]> {
  const targets = targetsOf(site)
  const pictures = documentsOf(site).flatMap((document) => {
    const from = document.place.file
    return document.outline.images.flatMap((image) => {
      const url = image.url.split(/[?#]/)[0]!
      const target = targetOf(url, { ...document, file: from }, targets)
      return target.kind === 'file' ? [{ image, from, file: target.file }] : []
    })
  })
  const found: Picture[] = []
  for (const each of pictures)
    found.push({ ...each, fault: await faultOf(join(site.dir, each.file)) })
  return found
}

/** By path, size and time: a site is read again at every change while somebody writes. */
const judged = new Map<string, Promise<string | undefined>>()

function faultOf(path: string): Promise<string | undefined> {
  const { size, mtimeMs } = statSync(path)
  const key = `${path} ${size} ${mtimeMs}`
  const known = judged.get(key) ?? judge(path)
  judged.set(key, known)
  return known
}

async function judge(path: string): Promise<string | undefined> {
  if (!shown.test(path)) return 'it is not of a kind that browsers show'
  const bytes = readFileSync(path)
  if (bytes.length === 0) return 'the file is empty'
  const svg = /\.svg$/i.test(path)
  // The two that the build itself asks, loaded only where a text has a picture.
  const [{ imageMetadata }, { default: sharp }] = await Promise.all([
    import('astro/assets/utils'),
    import('sharp'),
  ])
  try {
    await imageMetadata(bytes, path)
    if (!svg) await sharp(bytes, { failOn: 'none', pages: -1 }).resize(8).toBuffer()
    return undefined
  } catch {
    return svg
      ? 'it has no width and height, and no viewBox'
      : 'the file is damaged, or is of another kind than its name says'
  }
}
