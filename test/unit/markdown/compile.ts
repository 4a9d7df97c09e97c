import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { markdownToHtml } from 'satteri'
import { markdownOptions } from '#markdown/plugins.ts'
import type { Targets } from '#markdown/target.ts'

const page = (address: string, language: 'en' | 'cy' = 'en') => ({ address, language })

/** A site of five pages, one picture beside a text, and one published form. */
export const targets: Targets = {
  pages: new Map([
    ['content/guidelines/en/personal-use.md', page('/guidelines/personal-use/')],
    ['content/guidelines/cy/personal-use.md', page('/cy/guidelines/personal-use/', 'cy')],
    ['content/pages/en/help.md', page('/help/')],
    ['content/pages/cy/help.md', page('/cy/help/', 'cy')],
    ['hand book/README.md', page('/hand-book/')],
  ]),
  addresses: new Set([
    '/',
    '/social/',
    '/cy/social/',
    '/help/',
    '/guidelines/personal-use/',
    '/hand-book/',
  ]),
  files: new Set(['hand book/hall.png', 'hand book/form.pdf', 'public/form.pdf']),
}

/** The HTML of a Markdown text of the file `file`, as the site's own plugins make it. */
export function compile(
  text: string,
  { file = 'content/pages/en/help.md', lenient = false, title }: Options = {},
): string {
  const dir = join(import.meta.dirname, 'site')
  const titleOf = () => title
  const options = markdownOptions({ dir, targets, lenient, titleOf })
  const fileURL = pathToFileURL(join(dir, file))
  const data: Record<string, unknown> = { astro: { localImagePaths: new Set(['./hall.png']) } }
  return (markdownToHtml(text, { ...options, fileURL, data }) as { html: string }).html.trim()
}

type Options = { file?: string; lenient?: boolean; title?: string }
