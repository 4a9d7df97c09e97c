import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readYaml } from '#lib/yaml.ts'
import type { Day } from '#model/day.ts'
import type { Language } from '#model/localised.ts'
import type { UnderReview } from '#model/review-queue.ts'
import type { Site } from '#model/site.ts'
import type { Source } from './find.ts'
import { markedEntry, markedSettings, markedText } from './mark-text.ts'
import { type Mark, Unmarkable } from './splice.ts'

/** What somebody says of a review. Without `what`, it was read through and nothing had to change. */
export type Said = {
  day: Day
  what?: { [Written in Language]?: string }
  material: boolean
  by?: string
  /** What the log says where nothing had to change. */
  unchanged: Record<Language, string>
}

/** What becomes of one file. `same`: it says so already. `left`: it is not touched, for a reason. */
export type Marked =
  | { kind: 'changed'; file: string; text: string }
  | { kind: 'same'; file: string }
  | { kind: 'left'; file: string; why: 'no-translation-of-the-change' }
  | { kind: 'fault'; file: string; line: number; message: string }

/** Every file of something under review as it would be after it was marked. Reads them; writes nothing. */
export const markedFiles = (
  site: Pick<Site, 'dir'>,
  { kind }: Pick<UnderReview, 'kind'>,
  sources: readonly Source[],
  said: Said,
): Marked[] =>
  sources.map((source) => {
    const { file } = source
    const change = changeIn(source, said, kind === 'guideline')
    if (change === 'untranslated')
      return { kind: 'left', file, why: 'no-translation-of-the-change' }
    const before = readFileSync(join(site.dir, file), 'utf8')
    const mark: Mark = { day: said.day, ...(change && { change }) }
    try {
      const text = write(kind, source, before, mark)
      return text === undefined ? { kind: 'same', file } : { kind: 'changed', file, text }
    } catch (fault) {
      if (!(fault instanceof Unmarkable)) throw fault
      return { kind: 'fault', file, line: fault.line, message: fault.message }
    }
  })

function write(
  kind: UnderReview['kind'],
  source: Source,
  before: string,
  mark: Mark,
): string | undefined {
  if (kind === 'course') return markedSettings(before, mark)
  if (kind === 'account') return markedEntry(before, rowOn(before, source.row ?? 0), mark)
  return markedText(before, mark)
}

/** A plain review is a line in the log of a guideline only: a page has a log once something changed. */
function changeIn(
  { language = 'en' }: Source,
  { what, material, by, unchanged }: Said,
  isGuideline: boolean,
): Mark['change'] | 'untranslated' {
  const rest = { material, ...(by !== undefined && { by }) }
  if (what !== undefined) {
    const own = what[language]
    return own === undefined ? 'untranslated' : { ...rest, what: own, review: false }
  }
  return isGuideline ? { ...rest, what: unchanged[language], review: true } : undefined
}

/** The number of the row that starts on a line. */
function rowOn(yaml: string, line: number): number {
  const { value, line: lineOf } = readYaml(yaml)
  const rows = Array.isArray(value) ? value.length : 0
  for (let row = 0; row < rows; row++) if (lineOf([row]) === line) return row
  throw new Unmarkable('The entry is not where it was a moment ago.', line)
}
