import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Site } from '#model/site.ts'
import { editionToKeep, keptEditions } from './kept.ts'

/** Keeps the texts of guidelines as they stand, where the last kept ones say something else. Answers the files. `dry` writes none. */
export function keepEditions(
  { dir, guidelines }: Pick<Site, 'dir' | 'guidelines'>,
  { only, dry = false }: { only?: string; dry?: boolean } = {},
): string[] {
  const kept = keptEditions(dir)
  return guidelines
    .filter(({ id }) => only === undefined || id === only)
    .flatMap(({ id: guideline, language, place }) => {
      const text = readFileSync(join(dir, place.file), 'utf8')
      const edition = editionToKeep(kept, { guideline, language, text })
      if (!edition) return []
      if (!dry) write(join(dir, edition.file), edition.text)
      return [edition.file]
    })
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(`${file}.new`, text)
  renameSync(`${file}.new`, file)
}
