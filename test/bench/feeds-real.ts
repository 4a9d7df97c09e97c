/**
 * `npm run bench -- feeds-real --feeds DIR`: how much of other people's feeds is read right. Expected values come from a
 * `<feed>.expected.json` beside a feed (`[{ title, link, id, date }]`, one a post, as another reader gives them), or from
 * the `Expect:` line in the comment of a feed, as kurtmckee/feedparser's tests have it. What neither names is not judged.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { instantFrom } from '#feeds/parse/dates.ts'
import { readFeed } from '#feeds/parse/feed.ts'
import type { RawItem } from '#feeds/raw-item.ts'
import { titleOf } from '#feeds/sanitise/sanitise.ts'
import { filesUnder } from '#lib/files.ts'

const fields = ['title', 'link', 'id', 'date'] as const
type Field = (typeof fields)[number]
type Expected = Partial<Record<Field, string>>
type Tell = (line: string) => void

const base = 'https://feed.invalid/feed.xml'

export async function feedsReal(folder: string | undefined, tell: Tell = () => {}) {
  if (!folder) throw new Error('Name a folder of feeds: npm run bench -- feeds-real --feeds DIR')
  const counts = new Map(fields.map((field) => [field, { right: 0, of: 0 }]))
  let feeds = 0
  let read = 0
  let posts = 0
  let milliseconds = 0
  for (const file of filesUnder(folder).sort()) {
    const expected = expectedOf(join(folder, file))
    if (!expected) continue
    feeds += 1
    const began = performance.now()
    const items = itemsOf(join(folder, file))
    milliseconds += performance.now() - began
    if (!items) tell(`${file}: cannot be read`)
    else read += 1
    posts += items?.length ?? 0
    for (const [nth, each] of expected.entries())
      for (const field of fields) {
        const wanted = each[field]
        if (wanted === undefined) continue
        const own = items?.[nth] && readings[field](items[nth])
        const count = counts.get(field)!
        count.of += 1
        if (own !== undefined && same[field](own, wanted)) count.right += 1
        else
          tell(`${file} [${nth}] ${field}: ${JSON.stringify(own)}, not ${JSON.stringify(wanted)}`)
      }
  }
  return {
    feeds,
    'feeds that were read': read,
    posts,
    'time to read them (ms)': Math.round(milliseconds),
    ...Object.fromEntries(
      [...counts].flatMap(([field, { right, of }]) => [
        [`${field}s judged`, of],
        [`${field}s right (%)`, of === 0 ? 0 : Math.round((right / of) * 1000) / 10],
      ]),
    ),
  }
}

function itemsOf(path: string): RawItem[] | undefined {
  try {
    return readFeed({ body: readFileSync(path), url: base }).items
  } catch {
    return undefined
  }
}

const readings: Record<Field, (item: RawItem) => string | undefined> = {
  title: ({ title }) => titleOf(title),
  link: ({ url }) => url,
  id: ({ native }) => native,
  date: ({ published, updated }) => instantFrom(published) ?? instantFrom(updated),
}

/** What both mean; how they write it may differ. */
const same: Record<Field, (own: string, wanted: string) => boolean> = {
  // The other reader gives HTML and plain text alike, and does not say which.
  title: (own, wanted) =>
    [wanted, titleOf({ kind: 'html', html: wanted })].some((each) => words(own) === words(each)),
  link: (own, wanted) => address(own) === address(wanted),
  id: (own, wanted) => own.trim() === wanted.trim() || address(own) === address(wanted),
  date: (own, wanted) => Date.parse(own) === Date.parse(wanted),
}
const words = (text: string) => text.replace(/\s+/g, ' ').trim()
const address = (text: string) => (URL.canParse(text, base) ? new URL(text, base).href : text)

function expectedOf(path: string): Expected[] | undefined {
  if (path.endsWith('.expected.json')) return undefined
  if (existsSync(`${path}.expected.json`))
    return JSON.parse(readFileSync(`${path}.expected.json`, 'utf8'))
  if (!path.endsWith('.xml')) return undefined
  const line = /^Expect:\s*(.+)$/m.exec(readFileSync(path, 'utf8').slice(0, 4_000))?.[1]
  const found = line ? fromComment(line) : {}
  return Object.keys(found).length > 0 ? [found] : undefined
}

/** `not bozo and entries[0]['title'] == 'Example'`. Only whole values of the first post are taken. */
function fromComment(line: string): Expected {
  const [, name, , text, parts] =
    /entries\[0\](?:\[u?'|\.)(title|link|id|guid|published_parsed|updated_parsed)(?:'\])? == (?:u?(['"])(.*)\2|\(([\d, ]+)\))\s*$/.exec(
      line,
    ) ?? []
  if (!name) return {}
  if (parts) {
    const [year = 0, month = 1, ...rest] = parts.split(',').map(Number)
    return {
      date: new Date(Date.UTC(year, month - 1, ...(rest.slice(0, 4) as [number]))).toISOString(),
    }
  }
  const field = name === 'guid' ? 'id' : name
  return field === 'title' || field === 'link' || field === 'id'
    ? { [field]: unescaped(text!) }
    : {}
}

const unescaped = (text: string) =>
  text
    .replace(/\\u([0-9a-f]{4})/gi, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    )
    .replace(/\\x([0-9a-f]{2})/gi, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    )
    .replace(/\\(['"\\])/g, '$1')
