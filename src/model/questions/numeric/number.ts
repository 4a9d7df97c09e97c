import type { Localised } from '../../localised.ts'

/**
 * The number that somebody typed: `12.5`, `12,5`, `1,250`, `1 250`, `−3`, `£40`, `40 hours`. Undefined for anything else.
 * A comma is a decimal one, unless it parts thousands as they are parted here (`1,250` is not 1.25).
 */
export function numberIn(typed: string, unit?: Localised): number | undefined {
  if (typed.length > 60) return undefined
  const bare = withoutUnit(typed.normalize('NFKC').trim(), unit)
    .replace(/[−–]/g, '-')
    .replace(/^(-?) ?£ ?/, '$1')
    .replace(/(?<=\d)[ ](?=\d{3}(?!\d))/g, '')
  const number = /^-?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/.test(bare)
    ? bare.replaceAll(',', '')
    : bare.replace(',', '.')
  return /^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(number) ? Number(number) : undefined
}

function withoutUnit(text: string, unit: Localised | undefined): string {
  const words = unit ? [unit.en, unit.cy ?? ''] : []
  const lower = text.toLowerCase()
  for (const word of words.map((each) => each.normalize('NFKC').toLowerCase())) {
    if (word === '') continue
    if (lower.endsWith(word)) return text.slice(0, -word.length).trim()
    if (lower.startsWith(word)) return text.slice(word.length).trim()
  }
  return text
}
