import type { Finding } from '#model/finding.ts'
import type { BuiltPage } from './facts.ts'

/** Links, images, scripts and styles of the site's own that lead to no file, and links to an id that their page lacks. */
export function brokenLinks(pages: readonly BuiltPage[], files: ReadonlySet<string>): Finding[] {
  const ids = new Map(pages.map((page) => [page.file, new Set(page.ids)]))
  const known = new Map<string, Target>()
  return pages.flatMap((page) => {
    const found = [...new Set([...page.links, ...page.requests])].map((url) => ({
      url,
      target: targetOf(url, page.file, files, known),
    }))
    return found.flatMap(({ url, target }): Finding[] => {
      if (!target) return []
      if (target.file === undefined) return [missing(page.file, url)]
      const there = ids.get(target.file)
      if (!target.hash || !there || there.has(target.hash) || target.hash === 'top') return []
      return [missingId(page.file, url, target.hash)]
    })
  })
}

/** Made after the check, or by the endpoint when it runs. */
const madeLater = /^\/(lms|pagefind)\//

/** No file: the link leads to nothing. Undefined: it does not lead to this site. */
type Target = { file: string | undefined; hash: string } | undefined

/** What begins with a slash leads to the same from every page, so it is looked up once: the menu is on all of them. */
function targetOf(
  url: string,
  from: string,
  files: ReadonlySet<string>,
  known: Map<string, Target>,
) {
  if (!url.startsWith('/')) return fileOf(url, from, files)
  if (!known.has(url)) known.set(url, fileOf(url, from, files))
  return known.get(url)
}

/** The file that the server would answer `url` with; undefined for what is not on this site. */
function fileOf(url: string, from: string, files: ReadonlySet<string>): Target {
  const site = 'http://site.invalid'
  const address = `${site}/${from.replace(/index\.html$/, '')}`
  if (!URL.canParse(url, address)) return { file: undefined, hash: '' }
  const { origin, pathname, hash } = new URL(url, address)
  if (origin !== site || madeLater.test(pathname)) return undefined
  const path = decoded(pathname).slice(1)
  const candidates = [path, `${path}index.html`, `${path}/index.html`, `${path}.html`]
  const file = candidates.find((each) => files.has(each))
  return { file, hash: decoded(hash.slice(1)) }
}

const missing = (file: string, url: string): Finding => ({
  code: 'built/broken-link',
  severity: 'error',
  file,
  message: `"${url}" leads to nothing that was built.`,
  remedy: 'Correct the link in the text, or in the component that makes it.',
})

const missingId = (file: string, url: string, hash: string): Finding => ({
  code: 'built/broken-anchor',
  severity: 'error',
  file,
  message: `"${url}" leads to a page that has nothing with the id "${hash}".`,
  remedy: 'Link to a heading or a rule that the page has.',
})

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
