/** A row as a spreadsheet has it: `title.en`, `title.cy`; a list in one cell, its items between bars; a list of groups as JSON. */
export function flat(row: object): Map<string, string> {
  const cells = new Map<string, string>()
  const put = (name: string, value: unknown): void => {
    if (value === undefined || value === null) return
    if (Array.isArray(value)) putList(name, value)
    else if (typeof value === 'object')
      for (const [key, each] of Object.entries(value)) put(`${name}.${key}`, each)
    else cells.set(name, String(value))
  }
  const putList = (name: string, list: unknown[]) => {
    if (list.length === 0) return
    if (list.every((each) => typeof each !== 'object')) cells.set(name, list.join(between))
    else if (list.every(isText))
      for (const language of ['en', 'cy'] as const) {
        if (list.some((each) => each[language] !== undefined))
          cells.set(`${name}.${language}`, list.map((each) => each[language] ?? '').join(between))
      }
    else cells.set(name, JSON.stringify(list))
  }
  for (const [key, value] of Object.entries(row)) put(key, value)
  return cells
}

/** Between the items of a list in one cell. */
export const between = ' | '

const isText = (value: unknown): value is { en: string; cy?: string } =>
  typeof value === 'object' &&
  value !== null &&
  Object.keys(value).every((key) => key === 'en' || key === 'cy')

/** Rows under the columns that any of them has, in the order in which they first come. */
export function flatTable(rows: readonly object[]): { head: string[]; body: string[][] } {
  const cells = rows.map(flat)
  const head = [...new Set(cells.flatMap((each) => [...each.keys()]))]
  return { head, body: cells.map((each) => head.map((name) => each.get(name) ?? '')) }
}
