import { type FeedbackBox, inOrder, saidOf } from '../feedback.ts'
import type { Session } from './session.ts'

/** What people say of pages. */
export const feedback = ({ read, write }: Session): { feedback: FeedbackBox } => {
  const changed = (text: string, values: readonly unknown[]) =>
    write(async (ask) => (await ask(`${text} RETURNING id`, values)).length)
  return {
    feedback: {
      put: ({ id, page, language, text, made, learner }, after) =>
        write(async (ask) => {
          // Two that are the same and come at once would not see each other.
          await ask('SELECT pg_advisory_xact_lock(hashtextextended($1, 2))', [page])
          const put = await ask(
            `INSERT INTO feedback (id, page, language, text, made, learner)
             SELECT $1, $2, $3, $4, $5, $6::text
             WHERE NOT EXISTS (
               SELECT 1 FROM feedback WHERE made > $7 AND done IS NULL AND page = $2
                 AND text = $4 AND learner IS NOT DISTINCT FROM $6::text
             ) RETURNING id`,
            [id, page, language, text, made, learner, after],
          )
          return put.length === 1
        }),
      all: async () => (await read(inOrder)).map(saidOf),
      since: async (at) => {
        const [row] = await read('SELECT count(*) AS amount FROM feedback WHERE made > $1', [at])
        return Number(row?.['amount'])
      },
      finish: async (id, at) =>
        (await changed('UPDATE feedback SET done = $1 WHERE id = $2 AND done IS NULL', [
          at,
          id,
        ])) === 1,
      forget: (ids) => changed('DELETE FROM feedback WHERE id = ANY ($1::text[])', [ids]),
    },
  }
}
