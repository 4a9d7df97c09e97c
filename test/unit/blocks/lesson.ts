import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Day } from '#model/day.ts'
import type { Finding } from '#model/finding.ts'
import { loadSite } from '#site/load.ts'

const small = join(import.meta.dirname, '../../fixtures/sites/small')

/** A small sound site of its own on disk, with files added to it. */
export function siteWith(files: Readonly<Record<string, string>>) {
  const dir = mkdtempSync(join(tmpdir(), 'moothall-blocks-'))
  cpSync(small, dir, { recursive: true })
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(join(dir, file, '..'), { recursive: true })
    writeFileSync(join(dir, file), text)
  }
  return { dir, [Symbol.dispose]: () => rmSync(dir, { recursive: true, force: true }) }
}

export const load = (dir: string) => loadSite(dir, { today: '2026-11-22' as Day })

const frontMatter = '---\ntitle: Blocks\nsummary: A lesson to try them in.\nminutes: 1\n---\n'
/** The line of the file on which the text of the lesson begins. */
const firstLine = frontMatter.split('\n').length - 1

/** What is wrong with a lesson whose text is this, as `line code: message remedy`; its course has a picture and a film. */
export async function wrongWith(
  text: string,
  more: Record<string, string> = {},
): Promise<string[]> {
  const media = 'courses/basics/media'
  using site = siteWith({
    'courses/basics/lessons/en/03-blocks.mdx': `${frontMatter}${text}`,
    [`${media}/hall.svg`]: '<svg xmlns="http://www.w3.org/2000/svg"/>',
    [`${media}/film.webm`]: '',
    [`${media}/film.vtt`]: 'WEBVTT',
    [`${media}/film.txt`]: 'A film.',
    ...more,
  })
  const { findings } = await load(site.dir)
  return findings.filter(({ code }) => !code.startsWith('translation/')).map(inWords)
}

const inWords = ({ line = 0, code, message, remedy }: Finding): string =>
  `${line - firstLine} ${code}: ${message} ${remedy}`
