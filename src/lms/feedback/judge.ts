import { type FeedbackForm, mostSaid } from '#model/wire/feedback.ts'
import { localPath } from '../identity/back.ts'

export type Fault = 'nothing-said' | 'said-too-much'

/** What was typed as it is kept: line breaks as one character, no control characters, nothing around it. */
export function cleaned(text: string): string {
  return (
    text
      .replaceAll('\r\n', '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
      .replaceAll(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, ' ')
      .trim()
  )
}

/** What is said of which page of this site, or what is wrong with it. */
export function judged({ page, text }: Pick<FeedbackForm, 'page' | 'text'>): {
  page: string
  text: string
  fault?: Fault
} {
  const said = { page: localPath(page).replace(/[?#].*$/, ''), text: cleaned(text) }
  if (said.text === '') return { ...said, fault: 'nothing-said' }
  if ([...said.text].length > mostSaid) return { ...said, fault: 'said-too-much' }
  return said
}
