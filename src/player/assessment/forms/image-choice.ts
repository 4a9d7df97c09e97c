import type { Picture } from '#model/questions/public.ts'
import { el } from '../../dom.ts'
import { choices } from './choices.ts'
import type { Around, Form } from './form.ts'
import { isChosen } from './options.ts'
import { filled, langOf, textIn, worded } from './text.ts'

/** Pictures to choose from. The alternative text is the name of the input, so there is nothing else in its label. */
export const imageChoice: Form<'image-choice'> = {
  hint: ({ choose }, { words }) => (choose === 'several' ? words.selectAll : words.selectOne),
  field({ choose, options }, given, asking, answered) {
    const shown = options.map((option) => ({ id: option.id, label: picture(option, asking) }))
    const kind = choose === 'several' ? 'checkboxes' : 'radios'
    const all = choices({ kind, name: asking.name, options: shown, chosen: given }, answered)
    all.classList.add('mh-pictures')
    return { body: [all], target: () => `${asking.name}-1` }
  },
  isComplete: isChosen,
  incomplete: 'unfinished',
  told: ({ options }, given, around) =>
    options
      .filter(({ id }) => given.includes(id))
      .map((option) =>
        el(
          'figure',
          { class: 'mh-given-picture' },
          // The text below says the same.
          el('img', { src: around.picture(option.image), alt: '' }),
          el(
            'figcaption',
            { class: 'govuk-body' },
            ...filled(around.words.youChose, { text: worded(option.alt, around.language) }),
          ),
        ),
      ),
}

const picture = ({ image, alt }: Picture, around: Around): HTMLElement =>
  el('img', {
    src: around.picture(image),
    alt: textIn(alt, around.language),
    lang: langOf(alt, around.language),
  })
