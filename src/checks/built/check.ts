import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesUnder } from '#lib/files.ts'
import { byPlace, type Finding } from '#model/finding.ts'
import { type BuiltPage, factsOf, inCss } from './facts.ts'
import { brokenLinks } from './links.ts'
import { pageRules, sameTitles } from './pages.ts'
import { otherHosts } from './requests.ts'

/** Pagefind's own files, and the frame that the endpoint fills with a heading and a main part of its own. */
const notPages = /^pagefind\/|(^|\/)endpoint-page\//

/** Everything wrong with the HTML of a built folder, and how many pages it holds. Lenient makes warnings of it. */
export async function checkBuilt(
  dir: string,
  { lenient = false }: { lenient?: boolean } = {},
): Promise<{ findings: Finding[]; pages: number }> {
  const files = filesUnder(dir)
  const read = (file: string) => readFileSync(join(dir, file), 'utf8')
  const pages = files
    .filter((file) => file.endsWith('.html') && !notPages.test(file))
    .map((file): BuiltPage => ({ file, ...factsOf(read(file)) }))
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
