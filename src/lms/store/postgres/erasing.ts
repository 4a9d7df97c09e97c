import { type Step, stepsOfErasure, stepsOfExport } from '../erasure.ts'
import type { Erasing } from '../store.ts'
import type { Session } from './session.ts'

/** What is held of a learner, and taking it away. */
export const erasing = ({ look, write }: Session): Erasing => ({
  held: (learner) =>
    look(async (ask) => {
      const held = []
      for (const step of stepsOfExport()) {
        const [text, values] = placed(step, learner)
        held.push({ table: step.table, rows: await ask(text, values) })
      }
      return held
    }),
  erase: ({ learner, course }, { at, by, action, detail }) =>
    write(async (ask) => {
      // No commit of theirs may come between.
      await ask('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [learner])
      const counts = []
      for (const step of stepsOfErasure({ learner, ...(course !== undefined && { course }) })) {
        const [text, values] = placed(step, learner, course)
        const [counted] = await ask(counting(text), values)
        counts.push({ table: step.table, rows: Number(counted?.['rows']) })
      }
      await ask('INSERT INTO audit (at, by, action, detail) VALUES ($1, $2, $3, $4)', [
        at,
        by,
        action,
        detail,
      ])
      return counts.filter(({ table }) => table !== 'erasing')
    }),
})

function placed({ sql }: Step, learner: string, course: string | null = null): [string, unknown[]] {
  const text = sql.replaceAll(':learner', '$1').replaceAll(':course', '$2::text')
  return [text, text.includes('$2') ? [learner, course] : [learner]]
}

const counting = (change: string): string =>
  `WITH changed AS (${change} RETURNING 1) SELECT count(*) AS rows FROM changed`
