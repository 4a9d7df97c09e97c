import type { Finding } from '#model/finding.ts'
import type { BuiltPage } from './facts.ts'

/** Links, images, scripts and styles of the site's own that lead to no file, and links to an id that their page lacks. */
export function brokenLinks(pages: readonly BuiltPage[], files: ReadonlySet<string>): Finding[] {
  const ids = new Map(pages.map((page) => [page.file, new Set(page.ids)]))
  return pages.flatMap((page) => {
    const found = [...new Set([...page.links, ...page.requests])].map((url) => ({
      url,
      target: fileOf(url, page.file, files),
    }))
    return found.flatMap(({ url, target }): Finding[] => {
      if (!target) return []
      if (target.file === undefined) return [missing(page.file, url)]
      const known = ids.get(target.file)
      if (!target.hash || !known || known.has(target.hash) || target.hash === 'top') return []
      return [missingId(page.file, url, target.hash)]
    })
  })
}

/** Made after the check, or by the endpoint when it runs. */
const madeLater = /^\/(lms|pagefind)\//

/** The file that the server would answer `url` with; undefined for what is not on this site. */
function fileOf(url: string, from: string, files: ReadonlySet<string>) {
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
