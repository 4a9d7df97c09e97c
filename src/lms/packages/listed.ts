import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

/** As the build's index names them: `<course>-<format>.zip`. */
const formats = {
  '-scorm12.zip': 'scorm12',
  '-scorm2004.zip': 'scorm2004',
  '-cmi5.zip': 'cmi5',
  '-web.zip': 'web',
  '-cmi5.xml': 'remote',
} as const

export type Listed = {
  file: string
  course: string
  format: (typeof formats)[keyof typeof formats]
  bytes: number
  sha256: string
}

const index = z.object({
  packages: z.array(
    z.object({
      file: z.string().regex(/^[a-z0-9-]+\.(zip|xml)$/),
      bytes: z.number(),
      sha256: z.string(),
    }),
  ),
})

/** What the last build packed, in its order; nothing where it has packed nothing. Read each time: a build may replace the folder meanwhile. */
export async function listedIn(folder: string): Promise<Listed[]> {
  const text = await readFile(join(folder, 'index.json'), 'utf8').catch(() => undefined)
  if (text === undefined) return []
  return index.parse(JSON.parse(text)).packages.flatMap((each) => {
    const found = Object.entries(formats).find(([ending]) => each.file.endsWith(ending))
    if (found === undefined) return []
    const [ending, format] = found
    return [{ ...each, format, course: each.file.slice(0, -ending.length) }]
  })
}
