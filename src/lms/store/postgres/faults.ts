import { StoreProblem } from '../store-problem.ts'

/** What the person who runs the endpoint is told about an error of PostgreSQL in `place`, such as `the database "moothall" at db.example`. */
export function storeProblem(place: string, error: unknown): StoreProblem {
  if (error instanceof StoreProblem) return error
  const [fault, says] = told(codeOf(error)) ?? ['failed', 'could not be used: see the log']
  // The error itself can hold the address with its password, so only its message and code go on.
  return new StoreProblem(fault, `The PostgreSQL ${place} ${says}.`, causeOf(error))
}

/** Whether the error says that the database failed, rather than that a statement was wrong. */
export const isOutage = (error: unknown): boolean =>
  error instanceof StoreProblem || told(codeOf(error)) !== undefined || isLost(error)

/** Another transaction came between: the same again may succeed. */
export const mayRetry = (error: unknown): boolean =>
  ['40001', '40P01'].includes(codeOf(error) ?? '')

export const isDuplicate = (error: unknown): boolean => codeOf(error) === '23505'
export const isForeign = (error: unknown): boolean => codeOf(error) === '23503'

/** By SQLSTATE or its class (https://www.postgresql.org/docs/current/errcodes-appendix.html), or by the code of a system call. */
const reasons: Record<string, [StoreProblem['fault'], string]> = {
  '28': ['cannot-open', 'refuses this user: see the name and password in MOOTHALL_DATABASE_URL'],
  '3D000': ['missing', 'does not exist: make it with createdb'],
  '42501': ['read-only', 'may not be changed by this user: make the user its owner'],
  '25006': ['read-only', 'is read-only at the moment: see that the address is that of the primary'],
  '55P03': ['locked', 'is held by another transaction: see pg_stat_activity'],
  '57014': ['locked', 'took too long to answer: see pg_stat_activity'],
  '53100': ['full', 'cannot grow: free space on the disk of its server'],
  '53': ['failed', 'has too few resources: see the log of its server, and max_connections'],
  '57P': ['failed', 'is stopping or starting'],
  '08': ['failed', 'has lost the connection'],
  XX001: ['damaged', 'is damaged: put back a backup'],
  XX002: ['damaged', 'is damaged: put back a backup'],
  '58': ['failed', 'cannot use its disk: see the log of its server'],
  ECONNREFUSED: ['cannot-open', 'does not answer: see that its server runs, and its address'],
  ENOENT: ['cannot-open', 'does not answer: see that its server runs, and its address'],
  ENOTFOUND: ['cannot-open', 'has an address that is not known: see MOOTHALL_DATABASE_URL'],
  EAI_AGAIN: ['cannot-open', 'has an address that is not known: see MOOTHALL_DATABASE_URL'],
  ETIMEDOUT: ['cannot-open', 'does not answer: see that its server runs, and its address'],
  EHOSTUNREACH: ['cannot-open', 'cannot be reached: see the network'],
  ECONNRESET: ['failed', 'has lost the connection'],
  EPIPE: ['failed', 'has lost the connection'],
}

const told = (code: string | undefined) =>
  code === undefined
    ? undefined
    : (reasons[code] ??
      reasons[code.slice(0, 3)] ??
      (/^\d/.test(code) ? reasons[code.slice(0, 2)] : undefined))

/** The driver has no codes for a connection that ended or never came. */
const isLost = (error: unknown): boolean =>
  error instanceof Error &&
  /connection (terminated|timeout)|timeout exceeded|client has encountered a connection error|not queryable/i.test(
    error.message,
  )

function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}

const causeOf = (error: unknown): Error => {
  const message = error instanceof Error ? error.message : String(error)
  return new Error([codeOf(error), message].filter(Boolean).join(': '))
}
