import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { FeedProblem } from '../problem.ts'

/** One copy of a picture, named by what is in it. Width and height in pixels. */
export type Copy = { file: string; width: number; height: number; bytes: Buffer }

export type Copies = {
  large: Copy
  /** Absent where the picture is narrow itself. */
  small?: Copy
  /** The original moved; this is its first frame. */
  still: boolean
}

const widths = { large: 800, small: 400 }

/** More than any camera, and far less than it takes to fill the memory. */
const mostPixels = 50_000_000

const refused = (code: string, says: string, cause?: unknown) =>
  new FeedProblem('unreadable', `picture/${code}`, says, { cause })

/**
 * Two WebP copies of a picture, made anew from its pixels: no EXIF, no place where it was taken, nothing hidden behind
 * it. By its first bytes it must be JPEG, PNG, WebP, GIF or AVIF, whatever its name says. Throws `FeedProblem`.
 */
export async function copiesOf(bytes: Buffer): Promise<Copies> {
  blockOtherLoaders()
  if (!isPicture(bytes))
    throw refused(
      'kind',
      'A picture is none: its first bytes are not those of a JPEG, PNG, WebP, GIF or AVIF.',
    )
  try {
    const source = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error', pages: 1 })
    const { width, height } = await source.metadata()
    if (width <= 2 || height <= 2)
      throw refused('tiny', 'A picture of a pixel or two counts readers; it was left out.')
    const large = await copy(bytes, widths.large)
    const small = large.width > widths.small * 1.25 ? await copy(bytes, widths.small) : undefined
    return { large, ...(small && { small }), still: await moves(bytes) }
  } catch (cause) {
    if (cause instanceof FeedProblem) throw cause
    if (/pixel limit/i.test(String(cause)))
      throw refused(
        'pixels',
        `A picture has more than ${mostPixels / 1e6} million pixels; it was left out.`,
        cause,
      )
    throw refused('damaged', 'A picture is damaged and cannot be shown.', cause)
  }
}

async function copy(bytes: Buffer, width: number): Promise<Copy> {
  const { data, info } = await sharp(bytes, {
    limitInputPixels: mostPixels,
    failOn: 'error',
    pages: 1,
  })
    .autoOrient()
    .resize({ width, height: width * 3, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 78, effort: 3 })
    .timeout({ seconds: 20 })
    .toBuffer({ resolveWithObject: true })
  const name = createHash('sha256').update(data).digest('hex').slice(0, 20)
  return { file: `${name}-${info.width}.webp`, width: info.width, height: info.height, bytes: data }
}

async function moves(bytes: Buffer): Promise<boolean> {
  const { pages = 1, format } = await sharp(bytes, { limitInputPixels: mostPixels }).metadata()
  return pages > 1 && (format === 'gif' || format === 'webp')
}

const signatures: ((bytes: Buffer, text: string) => boolean)[] = [
  (bytes) => bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff,
  (_, text) => text.startsWith('\x89PNG\r\n\x1a\n'),
  (_, text) => text.startsWith('GIF87a') || text.startsWith('GIF89a'),
  (_, text) => text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP',
  (_, text) =>
    text.slice(4, 8) === 'ftyp' && /^(avif|avis|mif1|heic|heix|msf1)/.test(text.slice(8, 12)),
]

function isPicture(bytes: Buffer): boolean {
  const text = bytes.subarray(0, 16).toString('latin1')
  return signatures.some((matches) => matches(bytes, text))
}

let blocked = false

/** libvips reads PDF, SVG and more; a stranger's file gets to none of that code. */
function blockOtherLoaders(): void {
  if (blocked) return
  blocked = true
  sharp.block({ operation: ['VipsForeignLoad'] })
  sharp.unblock({
    operation: ['Jpeg', 'Png', 'Webp', 'Nsgif', 'Heif'].map((name) => `VipsForeignLoad${name}`),
  })
  sharp.cache(false)
}
