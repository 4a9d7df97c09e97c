import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Language } from '#model/localised.ts'

/** The page that the build made for the endpoint to write into. Read each time: the site can be rebuilt meanwhile. */
export const endpointTemplate =
  (dist: string) =>
  async (language: Language): Promise<string | undefined> =>
    firstOf(
      [`${language === 'cy' ? 'cy/' : ''}endpoint-page/index.html`, 'endpoint-page/index.html'],
      dist,
    )

/** The text of the first of `paths` that exists. */
export async function firstOf(paths: string[], dist: string): Promise<string | undefined> {
  for (const path of paths) {
    const text = await readFile(join(dist, path), 'utf8').catch(() => undefined)
    if (text !== undefined) return text
  }
  return undefined
}
