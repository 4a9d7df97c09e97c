/** What a learner wrote in a composition: the text, the picture's description, and the places of what they ticked. */
export type Written = { text: string; alt: string; ticks: number[] }

export const nothingWritten: Written = { text: '', alt: '', ticks: [] }

export const isWritten = ({ text, alt, ticks }: Written): boolean =>
  text !== '' || alt !== '' || ticks.length > 0

/** As one text, since that is what the record keeps for a block. */
export const toKept = ({ text, alt, ticks }: Written): string => JSON.stringify([text, alt, ticks])

/** Reads what `toKept` wrote; anything else counts as nothing. */
export function fromKept(kept: string | undefined): Written {
  try {
    const value: unknown = JSON.parse(kept ?? '')
    if (!Array.isArray(value)) return nothingWritten
    const [text, alt, ticks] = value as unknown[]
    return {
      text: typeof text === 'string' ? text : '',
      alt: typeof alt === 'string' ? alt : '',
      ticks: Array.isArray(ticks) ? ticks.filter((each) => Number.isInteger(each)) : [],
    }
  } catch {
    return nothingWritten
  }
}

/** How many characters a reader sees: an emoji with a skin colour is one. */
export function charactersIn(text: string): number {
  return [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)].length
}
