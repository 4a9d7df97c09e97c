import type { Language } from '#model/localised.ts'
import { type TableCell, type TableColumn, type TableRow, textsOf } from './table.ts'

/** A row as the build writes it (`RegisterRows.astro`). */
export function rowElement(
  [href, ...cells]: TableRow,
  columns: readonly TableColumn[],
  language: Language,
): HTMLTableRowElement {
  const row = document.createElement('tr')
  row.className = 'govuk-table__row'
  row.append(...cells.map((cell, index) => cellElement(cell, index, href)))
  return row

  function cellElement(cell: TableCell, index: number, href: string): HTMLTableCellElement {
    const column = columns[index]!
    const element = document.createElement(index === 0 ? 'th' : 'td')
    if (index === 0) element.setAttribute('scope', 'row')
    element.className = index === 0 ? 'govuk-table__header' : 'govuk-table__cell'
    element.dataset['column'] = column.name
    element.append(
      ...textsOf(cell, column, language).map(({ text, day }) => {
        const inner = document.createElement(index === 0 && href ? 'a' : day ? 'time' : 'span')
        if (inner instanceof HTMLAnchorElement) {
          inner.href = href
          inner.className = 'govuk-link'
        }
        if (inner instanceof HTMLTimeElement && day) inner.dateTime = day
        inner.textContent = text
        return inner
      }),
    )
    return element
  }
}
