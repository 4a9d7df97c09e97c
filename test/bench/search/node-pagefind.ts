import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { Pagefind } from '#search/text.ts'

type Options = { basePath: string; baseUrl: string; noWorker: true }

/** Runs the `pagefind.js` that a browser would load, reading its files from disk; `bytes` counts what it has asked for, as sent. */
export async function nodePagefind(dist: string): Promise<Pagefind & { bytes: () => number }> {
  const folder = join(dist, 'pagefind')
  const script = join(folder, 'pagefind.js')
  let bytes = gzipSync(await readFile(script)).length
  globalThis.fetch = async (address) => {
    const content = await readFile(String(address).replace(/\?.*$/, ''))
    bytes += content.length
    return new Response(content)
  }
  const pagefind = (await import(pathToFileURL(script).href)) as Pagefind & {
    options(options: Options): Promise<void>
  }
  await pagefind.options({ basePath: `${folder}/`, baseUrl: '/', noWorker: true })
  return { search: pagefind.search, bytes: () => bytes }
}
