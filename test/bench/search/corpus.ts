import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parse } from 'yaml'
import { paths } from '#i18n/paths.ts'
import { guideline } from '#model/guideline.ts'
import type { SearchEntry } from '#model/search-entry.ts'
import { type Heading, ofGuideline } from '#search/entries.ts'
import { pageOf } from './generated.ts'

/** Pages plain enough to need no Astro, with the entries that a site would have for them. */
export type Corpus = { url: string; entries: SearchEntry[]; html: string }[]

/** The sample council's English guidelines. */
export async function sampleGuidelines(folder: string): Promise<Corpus> {
  return (await readMarkdown(folder)).map(({ id, matter, text }) => {
    const data = guideline.parse(parse(matter))
    const rules = data.rules.map((rule) => `${rule.do ?? rule.dont} ${rule.why ?? ''}`)
    return {
      url: paths.guideline('en', id),
      entries: ofGuideline({ ...data, id, headings: headingsOf(text), text }, 'en'),
      html: pageOf(data.title, [...rules, text]),
    }
  })
}

/** Any folder of Markdown, such as a handbook that somebody has published: titles and headings are all it has. */
export async function handbook(folder: string): Promise<Corpus> {
  return (await readMarkdown(folder)).map(({ id, matter, text }) => {
    const title =
      /^title: *["']?(.*?)["']?$/m.exec(matter)?.[1] || (/^# +(.*)$/m.exec(text)?.[1] ?? id)
    const url = `/${id}/`
    const entries = headingsOf(text).map(
      (heading): SearchEntry => ({
        url: `${url}#${heading.slug}`,
        kind: 'heading',
        title: heading.text,
      }),
    )
    return {
      url,
      entries: [{ url, kind: 'page', title, text }, ...entries],
      html: pageOf(title, text.split(/\n{2,}/)),
    }
  })
}

async function readMarkdown(folder: string) {
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.md'))
  const read = files.sort().map(async (file) => {
    const whole = await readFile(join(folder, file), 'utf8')
    const [, matter = '', text = whole] = /^---\n(.*?)\n---\n(.*)$/s.exec(whole) ?? []
    return { id: file.replace(/\.md$/, ''), matter, text }
  })
  return Promise.all(read)
}

const headingsOf = (text: string): Heading[] =>
  [...text.matchAll(/^#{2,3} +(.*)$/gm)].map(([, heading]) => ({
    slug: heading!.toLowerCase().replace(/\W+/g, '-'),
    text: heading!,
  }))

export async function writePages(dist: string, corpus: Corpus): Promise<void> {
  for (const { url, html } of corpus) {
    const file = join(dist, url, 'index.html')
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, html)
  }
}
