import { writeCsv } from '#lib/csv.ts'
import type { ToldCount, ToldMonth } from './told.ts'

/** The months as a file: a row for each service and month, and one for the council. Days and shares are for programs. */
export function shareCsv(months: readonly ToldMonth[]): string {
  const rows = months.flatMap(({ month, services, total }) => [
    ...services.map(({ service, count }) => [month, service.en, service.cy ?? '', ...cells(count)]),
    [month, '', '', ...cells(total)],
  ])
  return writeCsv(
    ['month', 'service', 'service (Welsh)', 'people', 'licensed', 'share', 'note'],
    rows,
  )
}

/** The same for a program. */
export const shareJson = (months: readonly ToldMonth[]): string =>
  `${JSON.stringify({ months }, undefined, 2)}\n`

function cells(count: ToldCount): string[] {
  switch (count.kind) {
    case 'told':
      return [String(count.people), String(count.licensed), count.share.toFixed(4), '']
    case 'small':
      return [String(count.people), '', '', 'left out: a few people']
    case 'not-counted':
      return ['', '', '', 'not counted']
  }
}
