import { readCopy } from '../copy.ts'
import { StoreProblem } from '../store-problem.ts'
import { tables, workings } from '../tables.ts'
import { openPostgres } from './open.ts'
import type { Ask } from './session.ts'

/** Puts the rows of a copy in the place of the database's own, in one transaction: endpoints that run see the one or the other. */
export async function restorePostgres(
  copy: string,
  address: string,
  replace: boolean,
): Promise<{ before?: string }> {
  const session = await openPostgres(address)
  try {
    await session.write(async (ask) => {
      const [any] = await ask('SELECT 1 AS there FROM learners LIMIT 1')
      if (any !== undefined && !replace)
        throw new StoreProblem(
          'failed',
          `The PostgreSQL ${session.place} has records in it already: add --replace to put the backup in their place. Make a backup of them first.`,
        )
      await empty(ask)
      for (const { table, rows } of readCopy(copy)) {
        const columns = Object.keys(rows[0]!).join(', ')
        await ask(
          `INSERT INTO ${table} (${columns})
           SELECT ${columns} FROM json_populate_recordset(NULL::${table}, $1)`,
          [JSON.stringify(rows)],
        )
      }
      await continueNumbers(ask)
    })
    return {}
  } finally {
    await session.close()
  }
}

/** The triggers that keep the journal are for whoever uses the record, not for putting back the whole of it. */
async function empty(ask: Ask): Promise<void> {
  const names = tables.map(({ name }) => name)
  await ask('ALTER TABLE commits DISABLE TRIGGER commits_are_not_emptied')
  await ask(`TRUNCATE ${[...names, ...workings].join(', ')}`)
  await ask('ALTER TABLE commits ENABLE TRIGGER commits_are_not_emptied')
}

/** Rows that came with their numbers do not move the counters. */
async function continueNumbers(ask: Ask): Promise<void> {
  const counted = await ask(
    `SELECT table_name AS name, column_name AS counter FROM information_schema.columns
     WHERE table_schema = current_schema() AND is_identity = 'YES'`,
  )
  for (const { name, counter } of counted)
    await ask(
      `SELECT setval(pg_get_serial_sequence('${name}', '${counter}'),
         (SELECT coalesce(max(${counter}), 0) + 1 FROM ${name}), false)`,
    )
}
