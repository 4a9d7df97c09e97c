import papaparse from 'papaparse'

/** The rows of a CSV as records by the names in its first row. */
export const readCsv = (text: string): Record<string, string>[] =>
  papaparse.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: 'greedy',
    transformHeader: (name) => name.trim(),
  }).data
