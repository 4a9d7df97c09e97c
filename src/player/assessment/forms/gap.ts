import { pair, parts } from '#model/questions/answer.ts'
import { pieces } from '#model/questions/gap/places.ts'
import { el } from '../../dom.ts'
import { fill } from '../../words.ts'
import type { Form } from './form.ts'
import { firstEmpty } from './rows.ts'
import { langOf, textIn } from './text.ts'
import { input } from './typing.ts'

/** A text with fields in it. All are of one width, which tells nothing of what belongs there. */
export const gap: Form<'gap'> = {
  hint: (_, { words }) => words.gapHint,
  field({ text, gaps }, given, { name, words, language }, answered) {
    const known = parts(given)
    const inputs = new Map<string, HTMLInputElement>()
    const typed = () =>
      answered(
        gaps.flatMap((id) => {
          const value = inputs.get(id)?.value ?? ''
          return value.trim() === '' ? [] : [pair(id, value)]
        }),
      )
    const content = pieces(textIn(text, language)).map((piece, index) => {
      if (index % 2 === 0) return piece
      const label = fill(words.gapLabel, { n: (index + 1) / 2, of: gaps.length })
      const made = input(
        {
          id: `${name}-${piece}`,
          class: 'govuk-input mh-gap',
          'aria-label': label,
          lang: langOf(text, language) && language,
        },
        known.get(piece) ?? '',
        typed,
      )
      inputs.set(piece, made)
      return made
    })
    return {
      body: [el('p', { class: 'govuk-body mh-gaps', lang: langOf(text, language) }, ...content)],
      target: () => firstEmpty([...inputs.values()]),
    }
  },
  isComplete({ gaps }, answer) {
    const known = parts(answer)
    return gaps.every((id) => known.has(id))
  },
  incomplete: 'unfinished',
  told({ text }, given, { words, language }) {
    const known = parts(given)
    const content = pieces(textIn(text, language)).map((piece, index) =>
      index % 2 === 0 ? piece : el('strong', {}, known.get(piece) ?? words.leftOut),
    )
    return [el('p', { class: 'govuk-body', lang: langOf(text, language) }, ...content)]
  },
}
