import type { Table } from './tables.ts'
import { tables } from './tables.ts'

/** A learner, or their record of one course. */
export type Whose = { learner: string; course?: string }

/** A statement with `:learner` and `:course` in it. `table` says what is counted under it. */
export type Step = { table: string; sql: string }

/**
 * What takes somebody out of the record, in order, to be run in one transaction. The first and the last step open
 * and close the door that the triggers keep. Lines of the audit log stay, without the key.
 */
export function stepsOfErasure({ course }: Whose): Step[] {
  const rows = tables.toReversed().flatMap((table): Step[] => {
    if (table.whose === undefined || (course !== undefined && !isOfCourse(table))) return []
    if (table.unnamed === undefined)
      return [{ table: table.name, sql: `DELETE FROM ${table.name} WHERE ${table.whose}` }]
    return table.unnamed.map((column) => ({
      table: table.name,
      sql: `UPDATE ${table.name} SET ${column} = NULL WHERE ${column} = :learner`,
    }))
  })
  return [
    { table: 'erasing', sql: 'INSERT INTO erasing (learner, course) VALUES (:learner, :course)' },
    ...rows,
    { table: 'erasing', sql: 'DELETE FROM erasing WHERE learner = :learner' },
  ]
}

/** Everything that is held of somebody, table by table. */
export const stepsOfExport = (): Step[] =>
  tables.flatMap(({ name, whose }) =>
    whose === undefined ? [] : [{ table: name, sql: `SELECT * FROM ${name} WHERE ${whose}` }],
  )

const isOfCourse = ({ whose }: Table): boolean => whose?.includes(':course') === true
