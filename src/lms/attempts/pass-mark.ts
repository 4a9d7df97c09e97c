import { type ImportedCourse, type ImportedItem, parts } from '#model/imported.ts'
import type { ScoState } from '#model/wire/imported-progress.ts'

/** From -1 to 1, what the manifest asks of a part's score before it is passed. */
export type PassMarks = ReadonlyMap<string, number>

/** By part. SCORM 1.2 has `masteryscore` of 100; SCORM 2004 `minNormalizedMeasure` of the primary objective. */
export const passMarksOf = (course: Pick<ImportedCourse, 'items'>): PassMarks =>
  new Map(
    parts(course).flatMap((part) => {
      const mark = passMarkOf(part)
      return mark === undefined ? [] : [[part.id, mark] as const]
    }),
  )

function passMarkOf({ masteryScore, sequencing }: ImportedItem): number | undefined {
  if (masteryScore !== undefined) return masteryScore / 100
  const primary = sequencing?.objectives?.find((each) => each.primary)
  return primary?.satisfiedByMeasure === true ? (primary.minNormalizedMeasure ?? 1) : undefined
}

/** A part says itself that it is passed; where the manifest has a mark and the score is below it, the mark is believed. */
export function byTheMark(state: ScoState, scaled: number | undefined, mark: number | undefined) {
  if (state.success_status !== 'passed' || mark === undefined || scaled === undefined) return state
  return scaled >= mark ? state : { ...state, success_status: 'failed' as const }
}
