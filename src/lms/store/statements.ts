import type { Database } from './open.ts'

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

/** Every statement of the SQLite store, prepared once. */
export const statements = (db: Database) => ({
  learner: db.prepare(
    `INSERT INTO learners (key, subject, name) VALUES (?, ?, ?)
     ON CONFLICT (subject) DO UPDATE SET name = excluded.name RETURNING key, subject, name`,
  ),

  signIn: db.prepare(
    `INSERT INTO sign_ins (hash, learner, way, roles, expires)
     VALUES (:hash, :learner, :way, :roles, :expires)`,
  ),
  signedIn: db.prepare(
    `SELECT hash, learner, way, roles, expires, name
     FROM sign_ins JOIN learners ON key = learner WHERE hash = ? AND expires > ?`,
  ),
  signOut: db.prepare('DELETE FROM sign_ins WHERE hash = ?'),
  forgetSignIns: db.prepare('DELETE FROM sign_ins WHERE expires <= ?'),

  register: db.prepare(
    `INSERT INTO registrations
       (id, token_hash, learner, course, device, created, expires, basis_version)
     VALUES (:id, :token_hash, :learner, :course, :device, :created, :expires, :basis_version)`,
  ),
  registration: db.prepare('SELECT * FROM registrations WHERE token_hash = ?'),

  commit: db.prepare(
    `SELECT learner, course FROM commits
     JOIN registrations ON registrations.number = registration WHERE commits.id = ?`,
  ),
  append: db.prepare(
    `INSERT INTO commits (id, registration, sequence, received, outcome, body)
     VALUES (?, ?, ?, ?, ?, ?)`,
  ),

  attempt: db.prepare('SELECT * FROM attempts WHERE learner = ? AND course = ?'),
  attemptsOf: db.prepare('SELECT * FROM attempts WHERE learner = ? ORDER BY started, course'),
  everyone: db.prepare(
    'SELECT * FROM attempts JOIN learners ON key = learner ORDER BY course, name, key',
  ),
  keepAttempt: db.prepare(upsert('attempts', attemptColumns, ['learner', 'course'])),

  testsOf: db.prepare('SELECT * FROM tests WHERE learner = ? AND course = ? ORDER BY number'),
  allTestsOf: db.prepare('SELECT * FROM tests WHERE learner = ? ORDER BY course, number'),
  keepTest: db.prepare(upsert('tests', testColumns, ['id'])),

  check: db.prepare('SELECT count(*) FROM learners WHERE key IS NULL'),
})

function upsert(table: string, columns: string[], key: string[]): string {
  const rest = columns.filter((column) => !key.includes(column))
  return `INSERT INTO ${table} (${columns.join(', ')})
    VALUES (${columns.map(() => '?').join(', ')})
    ON CONFLICT (${key.join(', ')})
    DO UPDATE SET ${rest.map((column) => `${column} = excluded.${column}`).join(', ')}`
}
