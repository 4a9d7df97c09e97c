import type { SelfCheckWords } from '#i18n/strings/self-check.ts'
import { button, el, pageData, paragraph, part } from '../dom.ts'
import { fill } from '../words.ts'
import { browserChecks, popUps } from './browser-checks.ts'
import { type Check, type Result, runAll } from './check.ts'
import { networkChecks } from './network-checks.ts'

type SelfCheckData = { words: SelfCheckWords; page: string; index: string; endpoint: boolean }
type Id =
  | (typeof browserChecks)[number]['id']
  | ReturnType<typeof networkChecks>[number]['id']
  | 'popups'

/** The self-check page: nothing happens before the button is pressed, and nothing leaves the computer. */
export function startSelfCheck(): void {
  const data = pageData<SelfCheckData>('self-check-data')
  const { words } = data
  const status = part('status')
  const start = button(words.start, () => void check())
  part('start').append(start)

  async function check(): Promise<void> {
    // While the browser still knows of the press.
    const windows = popUps()
    const checks: Check<Id>[] = [
      ...browserChecks,
      { id: 'popups', run: () => windows },
      ...networkChecks(data),
    ]
    start.disabled = true
    status.textContent = words.running
    const rows = el('tbody', { class: 'govuk-table__body' })
    part('results').replaceChildren(tableOf(rows, words))
    const results = await runAll(checks, (result) => rows.append(rowOf(result, words)))
    const count = results.filter(({ state }) => state === 'good').length
    status.textContent = fill(words.done, { good: count, all: results.length })
    part('results').append(reportOf(results, words))
    start.textContent = words.again
    start.disabled = false
  }
}

const tableOf = (rows: HTMLElement, words: SelfCheckWords): HTMLElement =>
  el(
    'table',
    { class: 'govuk-table' },
    el('caption', { class: 'govuk-table__caption govuk-table__caption--m' }, words.results),
    el(
      'thead',
      { class: 'govuk-table__head' },
      el(
        'tr',
        { class: 'govuk-table__row' },
        ...[words.check, words.state].map((name) =>
          el('th', { scope: 'col', class: 'govuk-table__header' }, name),
        ),
      ),
    ),
    rows,
  )

function rowOf({ id, state, detail }: Result<Id>, words: SelfCheckWords): HTMLElement {
  const help = state === 'good' ? '' : words[`${id}Help`]
  return el(
    'tr',
    { class: 'govuk-table__row', 'data-check': id, 'data-state': state },
    el(
      'th',
      { scope: 'row', class: 'govuk-table__header' },
      words[id],
      help === '' ? undefined : paragraph(help),
    ),
    el(
      'td',
      { class: 'govuk-table__cell' },
      el('strong', {}, words[state]),
      detail === '' ? undefined : el('div', { class: 'mh-meta' }, detail),
    ),
  )
}

/** In the language of the page: whoever helps works at the same council. */
const asText = (results: readonly Result<Id>[], words: SelfCheckWords): string =>
  [
    `${location.origin}, ${new Date().toISOString()}`,
    ...results.map(
      ({ id, state, detail }) =>
        `${words[state].toUpperCase()}: ${words[id]}${detail === '' ? '' : ` (${detail})`}`,
    ),
  ].join('\n')

function reportOf(results: readonly Result<Id>[], words: SelfCheckWords): HTMLElement {
  const text = el('textarea', {
    class: 'mh-report__text',
    id: 'report',
    rows: String(results.length + 2),
    readonly: true,
    'aria-describedby': 'report-help',
  })
  text.value = asText(results, words)
  const said = el('span', { role: 'status', class: 'mh-meta' })
  const copy = button(words.copy, () => {
    navigator.clipboard.writeText(text.value).then(
      () => {
        said.textContent = words.copied
      },
      () => {
        said.textContent = words.copyFailed
        text.select()
      },
    )
  })
  return el(
    'div',
    { class: 'mh-report' },
    el('label', { for: 'report', class: 'govuk-heading-m' }, words.report),
    el('p', { class: 'govuk-body', id: 'report-help' }, words.reportHelp),
    text,
    copy,
    said,
  )
}
