import type { Archive } from '../archive.ts'
import { FeedProblem } from '../problem.ts'
import { asText, type RawItem } from '../raw-item.ts'
import { readCsv } from './csv.ts'

const needed = ['Date', 'ShareLink', 'ShareCommentary']

/** The shares in LinkedIn's "Get a copy of your data", which a member has; a company page can export no posts. */
export const linkedin: Archive = {
  writtenFor:
    'LinkedIn "Get a copy of your data", layout of 2021 to 2025 (Shares.csv). It holds no pictures',
  wants: (path) => /(^|\/)Shares\.csv$/.test(path),
  read: (files) =>
    files.flatMap(({ path, text }) => {
      const rows = readCsv(text)
      const missing = needed.filter((name) => rows[0] && !(name in rows[0]))
      if (missing.length > 0)
        throw new FeedProblem(
          'unreadable',
          'archive/shape',
          `"${path}" is not what this platform's archive has: it lacks the column ${missing[0]}.`,
        )
      return rows.filter((row) => (row['Visibility'] ?? '') !== 'CONNECTIONS').map(fromRow)
    }),
}

function fromRow(row: Record<string, string>): RawItem {
  const link = row['ShareLink'] ?? ''
  // Commentary keeps its own quotes: a line break inside is written as quote, line break, quote.
  const text = (row['ShareCommentary'] ?? '').replace(/"\n"/g, '\n').replace(/""/g, '"')
  const shared = row['SharedUrl']
  return {
    native: /(?:activity|share|ugcPost)[:-](\d+)/.exec(decodeURIComponent(link))?.[1],
    url: link,
    published: row['Date'],
    body: asText(
      [text, shared && !text.includes(shared) ? shared : ''].filter(Boolean).join('\n\n') ||
        undefined,
    ),
  }
}
