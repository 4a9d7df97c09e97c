import type { Statement } from './statement.ts'

/** An answer as it came. `body` is undefined where it was not JSON. */
export type LrsAnswer = {
  status: number
  body: unknown
  text: string
  retryAfter: string | null
}

/** The part of an LRS that the forwarder uses. Throws when no answer comes. */
export type Lrs = {
  tell(statements: readonly Statement[]): Promise<LrsAnswer>
  statement(id: string): Promise<LrsAnswer>
}

export type LrsAddress = {
  /** Ends in a slash; `statements` is below it. */
  endpoint: string
  key: string
  secret: string
}

/** An LRS that cannot be used. The message says which variable, and what to do. */
export class LrsProblem extends Error {
  override readonly name = 'LrsProblem'
}

/** Where the environment says that the LRS is; undefined where it says nothing. */
export function lrsAddress(env: Record<string, string | undefined>): LrsAddress | undefined {
  const endpoint = env['MOOTHALL_LRS_ENDPOINT']
  if (!endpoint) return undefined
  if (!URL.canParse(endpoint) || !/^https?:$/.test(new URL(endpoint).protocol))
    throw new LrsProblem(
      'MOOTHALL_LRS_ENDPOINT is not an address, such as https://lrs.example.org/xapi/.',
    )
  const [key, secret] = [env['MOOTHALL_LRS_KEY'], env['MOOTHALL_LRS_SECRET']]
  if (!key || !secret)
    throw new LrsProblem(
      'MOOTHALL_LRS_ENDPOINT is set, so MOOTHALL_LRS_KEY and MOOTHALL_LRS_SECRET must be too.',
    )
  return { endpoint: endpoint.replace(/\/*$/, '/'), key, secret }
}

export function lrsAt(
  { endpoint, key, secret }: LrsAddress,
  { patience = 20_000, stopping }: { patience?: number; stopping?: AbortSignal } = {},
): Lrs {
  const headers = {
    authorization: `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}`,
    'x-experience-api-version': '1.0.3',
  }
  const ask = async (url: string, init: RequestInit): Promise<LrsAnswer> => {
    const signals = [AbortSignal.timeout(patience), ...(stopping ? [stopping] : [])]
    const response = await fetch(url, {
      ...init,
      // A redirect would take the secret elsewhere.
      redirect: 'manual',
      signal: AbortSignal.any(signals),
    })
    const text = await response.text()
    return {
      status: response.status,
      body: parsed(text),
      text,
      retryAfter: response.headers.get('retry-after'),
    }
  }
  return {
    tell: (statements) =>
      ask(`${endpoint}statements`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify(statements),
      }),
    statement: (id) =>
      ask(`${endpoint}statements?${new URLSearchParams({ statementId: id })}`, { headers }),
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
