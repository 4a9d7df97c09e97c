/** What scorm-again hands out: texts and objects of texts. Lists come as arrays, or as objects with numbers for names. */
export type Json = { [name: string]: Json | Json[] | string | number | boolean | null | undefined }

export const part = (value: Json, name: string): Json => {
  const found = value[name]
  return typeof found === 'object' && found !== null && !Array.isArray(found) ? found : {}
}

export const list = (value: Json, name: string): Json[] => {
  const found = value[name]
  if (typeof found !== 'object' || found === null) return []
  return Object.values(found).filter(
    (each): each is Json => typeof each === 'object' && each !== null && !Array.isArray(each),
  )
}

/** Undefined for what was never set. */
export function text(value: Json, name: string): string | undefined {
  const found = value[name]
  return found === '' || found === undefined || found === null || typeof found === 'object'
    ? undefined
    : String(found)
}

export function number(value: Json, name: string): number | undefined {
  const found = text(value, name)
  return found === undefined || !Number.isFinite(Number(found)) ? undefined : Number(found)
}

export const oneOf = <Word extends string>(
  found: string | undefined,
  words: readonly Word[],
): Word | undefined => words.find((word) => word === found)

/** Without what is undefined. */
export function stated<Value extends object>(
  value: Value,
): { [Name in keyof Value]: Exclude<Value[Name], undefined> } {
  const entries = Object.entries(value).filter(([, each]) => each !== undefined)
  return Object.fromEntries(entries) as {
    [Name in keyof Value]: Exclude<Value[Name], undefined>
  }
}

/** `0` is a score, and scorm-again restores no value that is falsy: everything is handed in as text. */
export const texts = (value: object): Json =>
  Object.fromEntries(
    Object.entries(value).flatMap(([name, each]) =>
      each === undefined || each === null
        ? []
        : [[name, typeof each === 'object' ? each : String(each)]],
    ),
  )
