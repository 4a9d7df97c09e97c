import type { RawItem } from './raw-item.ts'

/** A text file of a "download your data" archive. */
export type ArchiveFile = { path: string; text: string }

/** One platform's archive. Media in it are named by `inArchive(path)`. */
export type Archive = {
  /** Which export this was written for: its name, its layout and when it looked so. */
  writtenFor: string
  /** Whether a file of the archive is one of those to read. */
  wants: (path: string) => boolean
  /** `handle` is the account's name on the platform, with or without "@". Throws `FeedProblem` where a file is not what it should be. */
  read: (
    files: readonly ArchiveFile[],
    context: { handle: string; paths: readonly string[] },
  ) => RawItem[]
}

const host = 'https://archive.invalid/'

/** The address of a file inside the archive; `.invalid` is a name that no server can have. */
export const inArchive = (path: string): string =>
  `${host}${path.split('/').map(encodeURIComponent).join('/')}`

export const pathInArchive = (url: string): string | undefined =>
  url.startsWith(host) ? decodeURIComponent(url.slice(host.length)) : undefined
