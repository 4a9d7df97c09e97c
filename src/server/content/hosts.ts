import { createHash } from 'node:crypto'

/** Where packages live: each on a host of its own, so that the browser keeps them apart from the intranet and from one another. */
export type ContentHosts = {
  /** `package`: whose host a `Host` header names. `stranger`: below the content's name, and nobody's. */
  of(
    host: string | undefined,
  ): { kind: 'package'; id: string } | { kind: 'stranger' } | { kind: 'intranet' }
  /** The origin of a package for one learner (by key; undefined for nobody), for a page that was asked for at `host`. */
  originOf(id: string, host: string | undefined, learner?: string): string
  /** Every origin that a package may have, as a policy names them. */
  all(host: string | undefined): string
  /** Who may frame a package and talk to it, for a request to a content host. */
  intranet(host: string | undefined): string[]
}

/** The option cannot be used. The message says why, and what to do. */
export class ContentOriginProblem extends Error {
  override readonly name = 'ContentOriginProblem'
}

/**
 * `<package>.localhost` on the port of the intranet; with `pattern`, such as `https://*.content.example`, the names
 * below it, which a reverse proxy hands on with their `Host`. `address` is where the intranet itself lives then.
 */
export function contentHosts(
  known: (id: string) => boolean,
  pattern?: string,
  address?: string,
): ContentHosts {
  const suffix = pattern === undefined ? '.localhost' : suffixOf(pattern)
  const scheme = pattern?.startsWith('https:') === false ? 'http' : 'https'
  const home = pattern === undefined ? undefined : homeOf(address)
  const originOf = (label: string, host: string | undefined) =>
    pattern === undefined
      ? `http://${label}${suffix}${portOf(host)}`
      : `${scheme}://${label}${suffix}${portOf(pattern)}`
  return {
    of(host) {
      const name = nameOf(host)
      if (!name.endsWith(suffix)) return { kind: 'intranet' }
      const label = name.slice(0, -suffix.length)
      const id = [label, label.replace(/--[0-9a-f]{8}$/, '')].find(known)
      return id === undefined ? { kind: 'stranger' } : { kind: 'package', id }
    },
    originOf: (id, host, learner) => originOf(labelOf(id, learner), host),
    all: (host) => originOf('*', host),
    intranet: (host) =>
      home === undefined
        ? ['localhost', '127.0.0.1'].map((name) => `http://${name}${portOf(host)}`)
        : [home],
  }
}

/**
 * Each learner has a host of their own of each package, so that what content leaves in a browser's storage is not there
 * for the next person at the same machine. Short: id and number have up to 53 of the 63 characters of a label.
 */
function labelOf(id: string, learner: string | undefined): string {
  if (learner === undefined) return id
  return `${id}--${createHash('sha256').update(`${id} ${learner}`).digest('hex').slice(0, 8)}`
}

function suffixOf(pattern: string): string {
  const name = /^https?:\/\/\*(\.[a-z0-9-]+(?:\.[a-z0-9-]+)*)(?::\d{1,5})?\/?$/i.exec(pattern)?.[1]
  if (name !== undefined) return name.toLowerCase()
  throw new ContentOriginProblem(
    `"${pattern}" is no origin for packages: write it with a star in place of the package, such as https://*.content.example.`,
  )
}

function homeOf(address: string | undefined): string {
  const home = address === undefined ? undefined : URL.parse(address)?.origin
  if (home !== undefined) return home
  throw new ContentOriginProblem(
    'Packages on hosts of their own must know who may show them: set "address" in moothall.yaml to the address of the site.',
  )
}

/** Without port, in small letters, and without the dot that ends a full name. */
const nameOf = (host = ''): string => host.toLowerCase().replace(/:\d*$/, '').replace(/\.$/, '')

const portOf = (host = ''): string => /:\d+(?=\/?$)/.exec(host)?.[0] ?? ''
