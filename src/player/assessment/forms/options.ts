import type { Shown } from '#model/questions/public.ts'
import { paragraph } from '../../dom.ts'
import { choices } from './choices.ts'
import type { Around, Asking, Field } from './form.ts'
import { filled, worded } from './text.ts'

/** What the types share that are answered by choosing from texts. */
export function optionsField(
  kind: 'radios' | 'checkboxes',
  options: readonly Shown[],
  chosen: readonly string[],
  { name, language }: Asking,
  answered: (answer: string[]) => void,
): Field {
  const shown = options.map(({ id, text }) => ({ id, label: worded(text, language) }))
  return {
    body: [choices({ kind, name, options: shown, chosen }, answered)],
    target: () => `${name}-1`,
  }
}

export const isChosen = (_: unknown, answer: readonly string[]): boolean => answer.length > 0

export const toldOptions = (
  options: readonly Shown[],
  given: readonly string[],
  { words, language }: Around,
): HTMLElement[] =>
  options
    .filter(({ id }) => given.includes(id))
    .map(({ text }) => paragraph(...filled(words.youChose, { text: worded(text, language) })))
