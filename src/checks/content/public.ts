import type { Finding } from '#model/finding.ts'
import type { Site } from '#model/site.ts'

/** First folders of an address that the server answers, or that the build writes, whatever lies in `public/`. */
const kept = /^public\/(lms|_astro|pagefind)(\/|$)/

/** Files in `public/` that would take the place of a page without a word, or would never be served. */
export function unservedFiles(site: Site, addresses: Iterable<string>): Finding[] {
  const taken = new Set(addresses)
  return [...site.files].flatMap((file): Finding[] => {
    const folder = kept.exec(file)?.[1]
    if (folder !== undefined)
      return [
        {
          code: 'file/not-served',
          severity: 'error',
          file,
          message: `Addresses under /${folder}/ are not answered from public/.`,
          remedy: 'Move the file to another folder of public/.',
        },
      ]
    const address = addressOf(file)
    if (address === undefined || !taken.has(address)) return []
    return [
      {
        code: 'page/same-address',
        severity: 'error',
        file,
        message: `The file would take the place of the page ${address}.`,
        remedy: 'Rename the file, or remove it.',
      },
    ]
  })
}

/** The page that a file in `public/` would stand in for: `public/about/index.html`, `public/404.html`, or a file named like the page's folder. */
function addressOf(file: string): string | undefined {
  const path = /^public\/(.+)$/.exec(file)?.[1]
  if (path === undefined) return undefined
  if (/^(cy\/)?404\.html$/.test(path)) return `/${path.replace('.html', '')}/`
  return `/${path.replace(/(^|\/)index\.html$/, '$1')}/`.replace(/\/{2,}/g, '/')
}
