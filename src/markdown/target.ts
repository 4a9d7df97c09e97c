import { posix } from 'node:path'
import { inOtherLanguage } from '#i18n/paths.ts'
import type { Language } from '#model/localised.ts'

/** What a site has that a text can point to. Files are relative to the site folder, addresses have both slashes. */
export type Targets = {
  pages: ReadonlyMap<string, { address: string; language: Language }>
  addresses: ReadonlySet<string>
  files: ReadonlySet<string>
}

/** Where a text is, since a link is read from there. */
export type From = { file: string; language: Language; address: string }

/** What a link or an image's address points to. `hash` is without its `#`, decoded; empty where there is none. */
export type Target =
  | { kind: 'elsewhere' }
  | { kind: 'page'; address: string; hash: string }
  | { kind: 'public'; file: string }
  | { kind: 'file'; file: string }
  | { kind: 'outside' }
  | { kind: 'nothing'; looked: string }

/** What `url`, written in the file `from`, points to. The checker reports what the page would not find, by the same rule. */
export function targetOf(url: string, from: From, targets: Targets): Target {
  const trimmed = url.trim()
  if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(trimmed)) return { kind: 'elsewhere' }
  const [beforeHash = '', ...afterHash] = trimmed.split('#')
  const hash = decoded(afterHash.join('#'))
  const path = decoded(beforeHash.split('?')[0]!)
  if (path === '' && trimmed !== '')
    return { kind: 'page', address: withoutHash(from.address), hash }
  if (path.startsWith('/')) return fromRoot(path, hash, targets)
  return fromHere(path, hash, from, targets)
}

/** `/lms/` is the endpoint's; what is there is not known before it runs. */
function fromRoot(path: string, hash: string, targets: Targets): Target {
  if (path.startsWith('/lms/')) return { kind: 'elsewhere' }
  const address = path.endsWith('/') ? path : `${path}/`
  if (targets.addresses.has(address)) return { kind: 'page', address, hash }
  const file = `public${path}`
  if (targets.files.has(file)) return { kind: 'public', file }
  return { kind: 'nothing', looked: /\.[a-z0-9]+$/i.test(path) ? path : address }
}

function fromHere(path: string, hash: string, from: From, targets: Targets): Target {
  const file = posix.normalize(posix.join(posix.dirname(from.file), path)).replace(/\/$/, '')
  if (file === '..' || file.startsWith('../')) return { kind: 'outside' }
  for (const candidate of pageFiles(file)) {
    const page = targets.pages.get(candidate)
    if (page) return { kind: 'page', address: inLanguageOf(from, page), hash }
  }
  if (targets.files.has(file)) return { kind: 'file', file }
  const asAddress = new URL(path, `http://site${withoutHash(from.address)}`).pathname
  const address = decoded(asAddress.endsWith('/') ? asAddress : `${asAddress}/`)
  if (path && targets.addresses.has(address)) return { kind: 'page', address, hash }
  return { kind: 'nothing', looked: file }
}

/** A link may name the file, leave out its ending, or name a folder that has an index. */
const pageFiles = (file: string): string[] => {
  const inside = file === '.' ? '' : `${file}/`
  const indexes = ['index.md', 'README.md', 'readme.md', '_index.md', 'index.mdx']
  return [file, `${file}.md`, `${file}.mdx`, ...indexes.map((name) => `${inside}${name}`)]
}

/** A Welsh page links to Welsh pages, whichever file its author named. */
const inLanguageOf = (from: From, page: { address: string; language: Language }): string =>
  page.language === from.language ? page.address : inOtherLanguage(page.address).path

const withoutHash = (address: string): string => address.split('#')[0]!

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
