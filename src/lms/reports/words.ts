import { longDay, longMonth } from '#i18n/dates.ts'
import { reports as strings } from '#i18n/strings/reports.ts'
import type { Day } from '#model/day.ts'
import { inLanguage, type Language, type Localised } from '#model/localised.ts'
import { inductionId } from '../attempts/outline.ts'
import type { Cell, Column } from './table.ts'

/** What courses and services are called, by id and by English name; what is gone has that for a name. */
export type Titles = ReadonlyMap<string, Localised>
export type Names = { titles: Titles; services: Titles }

/** A cell as a person reads it. */
export function cellInWords(
  cell: Cell,
  { kind }: Column,
  language: Language,
  { titles, services }: Names,
): string {
  if (cell === null) return '–'
  switch (kind) {
    case 'course':
      return courseInWords(String(cell), language, titles)
    case 'service':
      return cell === ''
        ? strings[language].unknown
        : serviceInWords(String(cell), language, services)
    case 'day':
      return longDay(cell as Day, language)
    case 'month':
      return longMonth(`${cell}-01` as Day, language)
    case 'share':
    case 'score':
      return `${Math.round(Number(cell) * 100)}%`
    case 'word':
      return cell === '' ? strings[language].unknown : word(`word-${cell}`, language)
    default:
      return cell === '' ? strings[language].unknown : String(cell)
  }
}

export function courseInWords(id: string, language: Language, titles: Titles): string {
  const title = titles.get(id)
  if (title !== undefined) return inLanguage(title, language)
  return id === inductionId ? strings[language].induction : id
}

export const serviceInWords = (name: string, language: Language, services: Titles): string => {
  const known = services.get(name)
  return known === undefined ? name : inLanguage(known, language)
}

/** A string by a name that is made of data; the name itself where there is none. */
export function word(name: string, language: Language): string {
  const found = Object.hasOwn(strings[language], name)
    ? Reflect.get(strings[language], name)
    : undefined
  return typeof found === 'string' ? found : name
}
