import type { Language, Localised } from '#model/localised.ts'

export const textIn = (text: Localised, language: Language): string =>
  (language === 'cy' ? text.cy : undefined) ?? text.en

type Named = { id: string; text: Localised }

/** The text of what has this id; nothing for an id that is gone. */
export function textOf(list: readonly Named[], id: string | undefined, language: Language): string {
  const found = list.find((each) => each.id === id)
  return found ? textIn(found.text, language) : ''
}
