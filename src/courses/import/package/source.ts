import type { Readable } from 'node:stream'
import type { NameEncoding } from '#lib/zip/names.ts'

/** One entry of a package as it was handed in. Its name is not to be trusted. */
export type SourceEntry = {
  name: string
  kind: 'file' | 'folder' | 'link' | 'special'
  size: number
  /** For a zip: how many bytes it takes there. */
  packed?: number
  encoding?: NameEncoding
  encrypted?: boolean
  /** False for an entry that is packed in a way that nobody but its maker unpacks. */
  readable?: boolean
  open: () => Promise<Readable>
}

/** A package as it was handed in: a zip or a folder. */
export type Source = {
  /** Its name, without the folders before it. */
  file: string
  /** Of the zip; of all files of a folder. */
  bytes: number
  /** Of the zip's bytes; of names and bytes of a folder's files. */
  sha256: string
  entries: SourceEntry[]
  close: () => void
}
