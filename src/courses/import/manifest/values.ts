/** Values of attributes, as the schemas of SCORM write them; undefined for what is left out or is no such value. */
export function flag(value: string | undefined): boolean | undefined {
  const word = value?.toLowerCase()
  if (word === 'true' || word === '1') return true
  return word === 'false' || word === '0' ? false : undefined
}

export function within(value: string | undefined, least: number, most: number): number | undefined {
  const number = value === undefined || value === '' ? Number.NaN : Number(value)
  return number >= least && number <= most ? number : undefined
}

export function whole(value: string | undefined): number | undefined {
  return value !== undefined && /^\d{1,9}$/.test(value) ? Number(value) : undefined
}

/** ISO 8601, `P1DT2H30M`. */
export const isDuration = (value: string): boolean =>
  /^P(?=.)(\d+Y)?(\d+M)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?)?$/.test(value)

/** The word of the list that is meant, whatever its case. */
export const oneOf = <Word extends string>(
  value: string | undefined,
  words: readonly Word[],
): Word | undefined => words.find((word) => word.toLowerCase() === value?.toLowerCase())

/** The properties that have a value; undefined if none has. */
export function stated<Value extends object>(value: Value): Value | undefined {
  const entries = Object.entries(value).filter(([, each]) => each !== undefined)
  return entries.length === 0 ? undefined : (Object.fromEntries(entries) as Value)
}
