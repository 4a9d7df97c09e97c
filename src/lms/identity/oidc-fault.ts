import * as client from 'openid-client'
import { type SignInFault, SignInProblem } from './way.ts'

/** What the library found, as one of the faults that people are told of. */
export function faultOf(error: unknown): SignInProblem {
  if (error instanceof SignInProblem) return error
  return new SignInProblem(kindOf(error), error)
}

function kindOf(error: unknown): SignInFault {
  if (error instanceof client.AuthorizationResponseError)
    return answered[error.error] ?? 'not-accepted'
  const codes = [...chain(error)].map((each) => Reflect.get(each, 'code'))
  if (codes.includes('OAUTH_JWT_TIMESTAMP_CHECK_FAILED')) return 'clock'
  if (codes.some((code) => unreachable.has(String(code)))) return 'away'
  return [...chain(error)].some(isOutage) ? 'away' : 'not-accepted'
}

const answered: Record<string, SignInFault> = {
  access_denied: 'cancelled',
  login_required: 'cancelled',
  interaction_required: 'cancelled',
  temporarily_unavailable: 'away',
  server_error: 'away',
}

const unreachable = new Set(['OAUTH_TIMEOUT', 'OAUTH_RESPONSE_IS_NOT_JSON'])

/** `fetch` fails with a `TypeError`, and an answer of 5xx is the cause of the library's error. */
const isOutage = (error: Error): boolean =>
  (error instanceof TypeError && error.message === 'fetch failed') ||
  error.name === 'TimeoutError' ||
  (error.cause instanceof Response && error.cause.status >= 500)

function* chain(error: unknown): Generator<Error> {
  for (let each = error; each instanceof Error; each = each.cause) yield each
}

/** For the log: which checks failed, without the tokens and claims that the library's errors carry. */
export const inBrief = (problem: SignInProblem): string =>
  [...chain(problem.cause)].map((each) => each.message).join(': ')
