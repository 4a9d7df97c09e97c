import { z } from 'zod'
import { type Commit, commit } from '#model/wire/commit.ts'
import type { Line } from '../store.ts'
import type { Flaw } from './finding.ts'

export type Entry = { line: Line; commit: Commit }

const body = commit.omit({ token: true })

/** The commits of a journal's lines; a line that is no commit, or another one than it says, is damaged. */
export function readJournal(lines: readonly Line[]): { entries: Entry[]; flaws: Flaw[] } {
  const flaws: Flaw[] = []
  const entries = lines.flatMap((line): Entry[] => {
    const wrong = (reason: string): Entry[] => {
      flaws.push({
        code: 'journal/damaged',
        message: `Line ${line.number} of the journal, of the commit ${line.id}: ${reason}.`,
      })
      return []
    }
    const parsed = body.safeParse(jsonIn(line.body))
    if (!parsed.success)
      return wrong(`it is no commit (${z.prettifyError(parsed.error).split('\n')[0]})`)
    const { id, sequence } = parsed.data
    if (id !== line.id) return wrong(`its body is that of the commit ${id}`)
    if (sequence !== line.sequence)
      return wrong(`its sequence is ${line.sequence}, and in its body ${sequence}`)
    return [{ line, commit: { ...parsed.data, token: '' } }]
  })
  return { entries, flaws }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The sequences of each device session that are missing below its highest. */
export function gapsIn(lines: readonly Pick<Line, 'registration' | 'sequence'>[]): Flaw[] {
  return [...Map.groupBy(lines, (line) => line.registration)].flatMap(([registration, all]) => {
    const there = new Set(all.map(({ sequence }) => sequence))
    const highest = all.reduce((most, { sequence }) => Math.max(most, sequence), 0)
    const missing = highest - there.size
    if (missing <= 0) return []
    return [
      {
        code: 'journal/gap',
        message: `Device session ${registration} has ${there.size} of its ${highest} commits: the others are still on the device, or were refused.`,
      },
    ]
  })
}
