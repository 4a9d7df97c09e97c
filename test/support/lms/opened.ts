import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'

/** The files of a package, as an LMS unpacks them. */
export type Opened = ReadonlyMap<string, Uint8Array>

export const openedPackage = (file: string): Opened =>
  new Map(Object.entries(unzipSync(readFileSync(file))))

export const textIn = (opened: Opened, path: string): string =>
  new TextDecoder().decode(opened.get(path))
