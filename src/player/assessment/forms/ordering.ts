import { el, paragraph } from '../../dom.ts'
import { fill } from '../../words.ts'
import type { Form } from './form.ts'
import { firstEmpty, selectRow } from './rows.ts'
import { textIn, textOf, worded } from './text.ts'

/**
 * A place to choose for each item. Two cannot have one place: who had it gets the other's. While some have none, the
 * answer has an empty text in each place that is free, so that the others are found again where they were.
 */
export const ordering: Form<'ordering'> = {
  hint: ({ items }, { words }) => fill(words.orderHint, { n: items.length }),
  field({ items }, given, { name, words, language }, answered) {
    const places = items.map((_, index) => ({ value: `${index + 1}`, text: `${index + 1}` }))
    const rows = items.map(({ id, text }) => {
      const at = given.indexOf(id)
      const place = at < 0 ? '' : `${at + 1}`
      return selectRow(`${name}-${id}`, worded(text, language), words.choosePlace, places, place)
    })
    const selects = rows.map(({ select }) => select)
    const said = el('p', { class: 'govuk-body mh-order__said', role: 'status' })
    const held = selects.map(({ value }) => value)
    selects.forEach((select, index) => {
      select.addEventListener('change', () => {
        const other = held.findIndex((value, at) => at !== index && value === select.value)
        said.textContent = ''
        if (select.value !== '' && other >= 0) {
          const place = held[index] ?? ''
          selects[other]!.value = place
          held[other] = place
          const text = textIn(items[other]!.text, language)
          said.textContent = fill(place === '' ? words.noPlace : words.newPlace, { text, n: place })
        }
        held[index] = select.value
        const order = places.map(({ value }) => items[held.indexOf(value)]?.id ?? '')
        answered(order.some((id) => id !== '') ? order : [])
      })
    })
    return {
      body: [el('div', { class: 'mh-rows mh-rows--order' }, ...rows.map(({ row }) => row)), said],
      target: () => firstEmpty(selects),
    }
  },
  isComplete: ({ items }, answer) => items.every(({ id }) => answer.includes(id)),
  incomplete: 'unfinished',
  told: ({ items }, given, { words, language }) => [
    paragraph(words.yourOrder),
    el(
      'ol',
      { class: 'govuk-list govuk-list--number' },
      ...given.map((id) => el('li', {}, textOf(items, id, language) || words.leftOut)),
    ),
  ],
}
