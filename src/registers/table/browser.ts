/** Sorts and filters a register in the browser. Without it, the page shows the rows in order, a hundred at a time. */
import { tables } from '#i18n/strings/tables.ts'
import type { Language } from '#model/localised.ts'
import { type Asked, finder } from './find.ts'
import { rowElement } from './row-element.ts'
import { rowsOnPage, type Table } from './table.ts'

const language = document.documentElement.lang as Language
const words = tables[language]
for (const place of document.querySelectorAll<HTMLElement>('[data-register]')) enhance(place)

function enhance(place: HTMLElement): void {
  const form = place.querySelector('form')!
  const status = place.querySelector<HTMLElement>('[role="status"]')!
  const body = place.querySelector('tbody')!
  const more = place.querySelector<HTMLButtonElement>('[data-more]')!
  const pager = place.querySelector<HTMLElement>('.mh-pager')
  let whole: Promise<{ table: Table; find: ReturnType<typeof finder> }> | undefined
  let sort: Asked['sort']
  let shown = rowsOnPage
  let asks = 0

  const fetchWhole = () => {
    whole ??= fetchTable(place.dataset['register']!).then((table) => ({
      table,
      find: finder(table),
    }))
    return whole
  }

  async function show(): Promise<void> {
    const mine = ++asks
    if (!whole) status.textContent = words.waiting
    try {
      const { table, find } = await fetchWhole()
      if (mine !== asks) return
      const found = find({ words: wordsIn(form), choices: choicesIn(form), ...(sort && { sort }) })
      body.replaceChildren(
        ...found.slice(0, shown).map((row) => rowElement(row, table.columns, language)),
      )
      more.hidden = found.length <= shown
      if (pager) pager.hidden = true
      const number = (amount: number) => amount.toLocaleString('en-GB')
      status.textContent =
        found.length === 0
          ? words.none
          : words.shown(number(found.length), number(table.rows.length))
      remember(form)
    } catch (cause) {
      whole = undefined
      console.error(cause)
      status.textContent = words.failed
    }
  }

  form.hidden = false
  form.addEventListener('submit', (event) => event.preventDefault())
  form.addEventListener('input', () => {
    shown = rowsOnPage
    void show()
  })
  form.addEventListener('reset', () => setTimeout(() => form.dispatchEvent(new Event('input'))))
  more.addEventListener('click', () => {
    const first = shown
    shown += rowsOnPage
    void show().then(() => body.rows[first]?.querySelector<HTMLElement>('a')?.focus())
  })
  for (const [column, head] of [...place.querySelectorAll('thead th')].entries())
    sortable(head as HTMLElement, (descending) => {
      sort = { column, descending }
      void show()
    })
  if (recall(form)) void show()
}

async function fetchTable(url: string): Promise<Table> {
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`${url} answers ${answer.status}`)
  return answer.json() as Promise<Table>
}

/** Makes a button of the head of a column; a second press turns the order round. */
function sortable(head: HTMLElement, sorted: (descending: boolean) => void): void {
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = head.textContent
  button.title = words.sortBy(head.textContent ?? '')
  head.replaceChildren(button)
  button.addEventListener('click', () => {
    const descending = head.getAttribute('aria-sort') === 'ascending'
    for (const each of head.parentElement!.children) each.removeAttribute('aria-sort')
    head.setAttribute('aria-sort', descending ? 'descending' : 'ascending')
    sorted(descending)
  })
}

const wordsIn = (form: HTMLFormElement) =>
  form.querySelector<HTMLInputElement>('input[name="q"]')!.value

const choicesIn = (form: HTMLFormElement) =>
  new Map(
    [...form.querySelectorAll('select')].flatMap((select) =>
      select.value === '' ? [] : [[Number(select.dataset['column']), select.value] as const],
    ),
  )

/** What was asked stands in the address, so that it can be sent to somebody. */
function remember(form: HTMLFormElement): void {
  const asked = [...new FormData(form)].filter(([, value]) => value !== '') as [string, string][]
  const query = new URLSearchParams(asked).toString()
  history.replaceState(history.state, '', query ? `?${query}` : location.pathname)
}

/** Fills the form from the address; true if there was anything. */
function recall(form: HTMLFormElement): boolean {
  const asked = new URLSearchParams(location.search)
  for (const [name, value] of asked) {
    const field = form.elements.namedItem(name)
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value
  }
  return asked.size > 0
}
