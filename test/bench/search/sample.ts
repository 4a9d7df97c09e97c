import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parse } from 'yaml'
import { paths } from '#i18n/paths.ts'
import { escapeHtml } from '#lib/html.ts'
import { guideline } from '#model/guideline.ts'
import { ofGuideline } from '#search/entries.ts'
import type { SearchEntry } from '#search/entry.ts'

export type Sample = { entries: SearchEntry[]; pages: { url: string; html: string }[] }

/** The sample council's English guidelines as entries, and as pages plain enough to need no Astro. */
export async function sampleGuidelines(folder: string): Promise<Sample> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.md')).sort()
  const read = files.map(async (file) => {
    const [, matter, text] = /^---\n(.*?)\n---\n(.*)$/s.exec(
      await readFile(join(folder, file), 'utf8'),
    )!
    const data = guideline.parse(parse(matter!))
    const id = file.replace(/\.md$/, '')
    const headings = [...text!.matchAll(/^#{2,3} (.*)$/gm)].map(([, heading]) => ({
      slug: heading!.toLowerCase().replace(/\W+/g, '-'),
      text: heading!,
    }))
    const rules = data.rules.map((rule) => `${rule.do ?? rule.dont} ${rule.why ?? ''}`)
    return {
      entries: ofGuideline({ ...data, id, headings, text: text! }, 'en'),
      pages: [{ url: paths.guideline('en', id), html: page(data.title, [...rules, text!]) }],
    }
  })
  const all = await Promise.all(read)
  return { entries: all.flatMap((each) => each.entries), pages: all.flatMap((each) => each.pages) }
}

export const page = (title: string, paragraphs: readonly string[]): string =>
  `<!doctype html><html lang="en"><body data-pagefind-body><h1>${escapeHtml(title)}</h1>${paragraphs
    .map((each) => `<p>${escapeHtml(each)}</p>`)
    .join('')}</body></html>`

export async function writePages(dist: string, pages: Sample['pages']): Promise<void> {
  for (const { url, html } of pages) {
    const file = join(dist, url, 'index.html')
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, html)
  }
}
