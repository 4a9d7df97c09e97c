import type { Level } from '#model/level.ts'
import { inLanguage, type Language } from '#model/localised.ts'

/** One right or duty, and from which level on it is held: a level keeps what the one below it has. */
export type MatrixRow = { text: string; held: boolean[] }

/** `kind` of all levels, lowest first, as rows of a table with one column a level. */
export function matrixRows(
  levels: readonly Level[],
  kind: 'rights' | 'duties',
  language: Language,
): MatrixRow[] {
  return levels.flatMap((level, from) =>
    level[kind].map((text) => ({
      text: inLanguage(text, language),
      held: levels.map((_, place) => place >= from),
    })),
  )
}
