import type { Finding } from '#model/finding.ts'
import type { Site } from '#model/site.ts'
import { editionsFolder, keptEditions } from './kept.ts'

/** Kept texts of guidelines that are no longer what people acknowledged, so that nothing is told from them. */
export function alteredEditions({ dir, files }: Pick<Site, 'dir' | 'files'>): Finding[] {
  const there = [...files].filter((file) => file.startsWith(`${editionsFolder}/`))
  if (there.length === 0) return []
  const sound = new Set(keptEditions(dir).map(({ file }) => file))
  return there
    .filter((file) => !sound.has(file))
    .map((file) => ({
      code: 'edition/altered',
      severity: 'warning',
      file,
      message:
        'It is not a text that people acknowledged: its name, or what it says, was changed since it was kept.',
      remedy: 'Put it back as it was, or remove it; "moothall reviews --mark" writes these files.',
    }))
}
