/** One area of the interface in both languages: the compiler refuses a string that one of them lacks. */
export type Words = Record<string, string | ((...values: never[]) => string)>

/** `bilingual({ en: {…}, cy: {…} })`: `cy` must have exactly the keys of `en`, and the same arguments. */
export function bilingual<English extends Words>(areas: {
  en: English
  cy: { [Key in keyof English]: English[Key] extends string ? string : English[Key] }
}) {
  return areas
}
