import { pair, parts } from '#model/questions/answer.ts'
import { el } from '../../dom.ts'
import type { Form } from './form.ts'
import { firstEmpty, selectRow } from './rows.ts'
import { filled, langOf, textIn, textOf, worded } from './text.ts'

/** A list to choose from for each item: nothing has to be dragged. */
export const matching: Form<'matching'> = {
  hint: (_, { words }) => words.matchHint,
  field({ items, choices }, given, { name, words, language }, answered) {
    const known = parts(given)
    const options = choices.map(({ id, text }) => ({
      value: id,
      text: textIn(text, language),
      lang: langOf(text, language),
    }))
    const rows = items.map(({ id, text }) =>
      selectRow(
        `${name}-${id}`,
        worded(text, language),
        words.chooseOne,
        options,
        known.get(id) ?? '',
      ),
    )
    const body = el('div', { class: 'mh-rows' }, ...rows.map(({ row }) => row))
    body.addEventListener('change', () =>
      answered(
        items.flatMap(({ id }, index) => {
          const { value } = rows[index]!.select
          return value === '' ? [] : [pair(id, value)]
        }),
      ),
    )
    return { body: [body], target: () => firstEmpty(rows.map(({ select }) => select)) }
  },
  isComplete({ items }, answer) {
    const known = parts(answer)
    return items.every(({ id }) => known.has(id))
  },
  incomplete: 'unfinished',
  told({ items, choices }, given, { words, language }) {
    const known = parts(given)
    const rows = items.map(({ id, text }) =>
      el(
        'li',
        {},
        ...filled(words.matched, {
          item: worded(text, language),
          choice: textOf(choices, known.get(id), language) || words.leftOut,
        }),
      ),
    )
    return [el('ul', { class: 'govuk-list govuk-list--bullet' }, ...rows)]
  },
}
