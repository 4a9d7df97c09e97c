/** The columns of what is written as a whole, in the order in which both stores bind them. */
export const attemptColumns = [
  'learner',
  'course',
  'version',
  'seen',
  'location',
  'suspend_data',
  'standing_registration',
  'standing_sequence',
  'started',
  'completed',
  'passed',
  'tested',
  'correct',
  'asked',
  'scaled',
  'language',
]
export const testColumns = [
  'id',
  'learner',
  'course',
  'number',
  'pass_mark',
  'drawn',
  'state',
  'marked',
  'correct',
  'asked',
  'scaled',
  'passed',
  'answers',
]

/** By place: in SQLite, binding fifteen values by name costs more than the rest of the statement. */
export const valuesOf = (
  row: Record<string, string | number | null>,
  columns: readonly string[],
): (string | number | null)[] => columns.map((column) => row[column] ?? null)

/** An insertion that replaces the row with the same `key`. `place` writes the nth parameter, from 1. */
export function upsert(
  table: string,
  columns: readonly string[],
  key: readonly string[],
  place: (number: number) => string,
): string {
  const rest = columns.filter((column) => !key.includes(column))
  return `INSERT INTO ${table} (${columns.join(', ')})
    VALUES (${columns.map((_, index) => place(index + 1)).join(', ')})
    ON CONFLICT (${key.join(', ')})
    DO UPDATE SET ${rest.map((column) => `${column} = excluded.${column}`).join(', ')}`
}
