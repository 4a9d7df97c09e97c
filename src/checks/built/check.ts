import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesUnder } from '#lib/files.ts'
import { byPlace, type Finding } from '#model/finding.ts'
import { type BuiltPage, type Facts, factsOf, inCss } from './facts.ts'
import { brokenLinks } from './links.ts'
import { pageRules, sameTitles } from './pages.ts'
import { otherHosts } from './requests.ts'

/** The frame that the endpoint fills with a heading and a main part of its own. */
const notPage = /(^|\/)endpoint-page\//

/** Everything wrong with the HTML of a built folder, and how many pages it holds. Lenient makes warnings of it. */
export async function checkBuilt(
  dir: string,
  { lenient = false }: { lenient?: boolean } = {},
): Promise<{ findings: Finding[]; pages: number }> {
  const files = filesUnder(dir).filter((file) => !file.startsWith('pagefind/'))
  const read = (file: string) => readFileSync(join(dir, file), 'utf8')
  const pages: BuiltPage[] = []
  const once = onlyOnce()
  for (const file of files.filter((each) => each.endsWith('.html') && !notPage.test(each)))
    pages.push({ file, ...once(factsOf(read(file))) })
  const sheets = files
    .filter((file) => file.endsWith('.css'))
    .map((file) => ({ file, requests: inCss(read(file)) }))
  const findings = [
    ...pages.flatMap(pageRules),
    ...sameTitles(pages),
    ...brokenLinks(pages, new Set(files)),
    ...[...pages, ...sheets].flatMap(otherHosts),
  ]
  const told = findings.map((each) => (lenient ? { ...each, severity: 'warning' as const } : each))
  return { findings: told.sort(byPlace), pages: pages.filter((each) => each.isPage).length }
}

/** Keeps each address of a site once, however many pages name it: fifty thousand pages have the same menu. */
function onlyOnce(): (facts: Facts) => Facts {
  const known = new Map<string, string>()
  const same = (text: string): string => {
    const before = known.get(text)
    if (before === undefined) known.set(text, text)
    return before ?? text
  }
  const all = (texts: readonly string[]) => [...new Set(texts)].map(same)
  return (facts) => ({
    ...facts,
    ids: facts.ids.map(same),
    links: all(facts.links),
    requests: all(facts.requests),
  })
}
