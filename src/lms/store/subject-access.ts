import type { Row } from './rows.ts'
import type { Held, Learner } from './store.ts'

/** Everything that is held of a learner, as they may have it: JSON, with the hashes of secrets left out. */
export type SubjectAccess = { learner: Learner; made: string; held: Record<string, unknown[]> }

export function subjectAccess(
  learner: Learner,
  held: readonly Held[],
  made: string,
): SubjectAccess {
  return {
    learner,
    made,
    held: Object.fromEntries(
      held.map(({ table, rows }) => [table, rows.map((row) => readable(row, learner.key))]),
    ),
  }
}

/** Hashes open nothing and say nothing, and a link is for the line manager. Who else looked is somebody else's data. */
const secret = ['hash', 'token_hash', 'link']
const packed = [
  'body',
  'seen',
  'drawn',
  'answers',
  'roles',
  'suspend_data',
  'statement',
  'evidence',
  'log',
]

function readable(row: Row, key: string): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).flatMap(([column, value]): [string, unknown][] => {
      if (secret.includes(column) || value === null) return []
      if (column === 'by' && value !== key) return [[column, 'somebody else']]
      return [[column, packed.includes(column) ? unpacked(value) : value]]
    }),
  )
}

function unpacked(value: Row[string]): unknown {
  try {
    return JSON.parse(String(value))
  } catch {
    return value
  }
}

const headings: Record<string, string> = {
  learners: 'Who you are to the endpoint',
  sign_ins: 'Where you are signed in',
  pins: 'How you sign in at a kiosk',
  staff: 'What the list of staff says of you',
  registrations: 'Device sessions: each time a device opened a course',
  commits: 'The journal: everything that your devices sent',
  attempts: 'Your record in each course',
  tests: 'Your tests, with the questions that were drawn and your answers',
  outbox: 'What is still to be told to the learning record store',
  feedback: 'What you said of pages and wanted an answer to',
  applications: 'Your applications for a licence or an account',
  audit: 'Who looked at your record, and what you looked at',
}

/** The same for reading. */
export function inWords({ learner, made, held }: SubjectAccess): string {
  const parts = Object.entries(held).map(([table, rows]) => {
    const heading = headings[table] ?? table.replaceAll('_', ' ')
    const texts = rows.map((row) => lines(row, '  ').join('\n'))
    return [`${heading} (${rows.length})`, ...texts].join('\n\n')
  })
  return [`Everything that is held about ${learner.name}, as of ${made}.`, ...parts].join('\n\n\n')
}

function lines(value: unknown, indent: string): string[] {
  if (typeof value !== 'object' || value === null) return [`${indent}${value}`]
  return Object.entries(value).flatMap(([name, each]) => {
    const label = Array.isArray(value) ? '-' : `${name.replaceAll('_', ' ')}:`
    if (typeof each !== 'object' || each === null) return [`${indent}${label} ${each}`]
    const inner = lines(each, `${indent}  `)
    return inner.length === 0 ? [`${indent}${label} nothing`] : [`${indent}${label}`, ...inner]
  })
}
