/** The files of a package, and a way to find one whose case or accents were written differently. */
export type Shelf = { files: ReadonlySet<string>; alike: ReadonlyMap<string, string> }

export const shelf = (files: Iterable<string>): Shelf => {
  const all = new Set(files)
  return { files: all, alike: new Map([...all].map((file) => [folded(file), file])) }
}

/** Where an address of a manifest leads. `query` and `fragment` keep their marks. */
export type Place =
  | { kind: 'file'; file: string; query: string; fragment: string; mended: Slip[] }
  | { kind: 'missing'; path: string }
  | { kind: 'elsewhere'; url: string }

/** What was wrong with an address that was understood all the same. */
export type Slip = 'backslashes' | 'case' | 'base'

/** Finds what `href` names, below `bases` (each `xml:base` from the outside in; with or without a slash at its end). */
export function locate(href: string, bases: readonly string[], shelf: Shelf): Place {
  const straight = href.trim().replaceAll('\\', '/')
  const slips: Slip[] = straight === href.trim() ? [] : ['backslashes']
  const base = bases.map((each) => each.trim().replaceAll('\\', '/').replace(/\/?$/, '/')).join('')
  const url = [straight, base].find(isElsewhere)
  if (url !== undefined) return { kind: 'elsewhere', url: straight === url ? url : base + straight }
  const attempts: [string, Slip[]][] = [
    [base + straight, slips],
    [straight, [...slips, 'base']],
  ]
  for (const [address, mended] of bases.length === 0 ? attempts.slice(0, 1) : attempts) {
    const found = onShelf(address, shelf)
    if (found) return { kind: 'file', ...found, mended: [...mended, ...found.mended] }
  }
  return { kind: 'missing', path: resolved(pathOf(base + straight)) ?? straight }
}

/** The first spelling under which there is a file: as written (a name may have `#` or `%20` in it), without its query, decoded. */
function onShelf(address: string, { files, alike }: Shelf) {
  const path = pathOf(address)
  const rest = address.slice(path.length)
  const hash = rest.indexOf('#')
  const query = hash < 0 ? rest : rest.slice(0, hash)
  const fragment = hash < 0 ? '' : rest.slice(hash)
  const spellings: [string, string, string][] = [
    [address, '', ''],
    [path, query, fragment],
    [decoded(path), query, fragment],
  ]
  for (const look of [(name: string) => (files.has(name) ? name : undefined), byLikeness(alike)])
    for (const [spelling, query, fragment] of spellings) {
      const name = resolved(spelling)
      const file = name === undefined ? undefined : look(name)
      if (file === undefined) continue
      const mended: Slip[] = file === name ? [] : ['case']
      return { file, query, fragment, mended }
    }
  return undefined
}

const byLikeness = (alike: ReadonlyMap<string, string>) => (name: string) => alike.get(folded(name))

const folded = (name: string): string => name.normalize('NFC').toLowerCase()

const pathOf = (address: string): string => /^[^?#]*/.exec(address)![0]

const isElsewhere = (address: string): boolean => /^([a-z][a-z\d+.-]+:|\/\/)/i.test(address)

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** Without `.` and `..`; undefined for what leads out of the package. */
function resolved(path: string): string | undefined {
  const segments: string[] = []
  for (const segment of path.split('/')) {
    if (segment === '' || segment === '.') continue
    if (segment !== '..') segments.push(segment)
    else if (segments.pop() === undefined) return undefined
  }
  return segments.join('/')
}
