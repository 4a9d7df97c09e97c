import type { Finding } from '#model/finding.ts'
import { secretIn } from '#model/secret.ts'
import type { Path, Place } from '#model/site.ts'

/** Everything in a row of a register that looks like a secret. What it is stays out of the message, which ends up in logs. */
export function secretsIn(row: unknown, place: Place, under: Path): Finding[] {
  return [...leaves(row, [])].flatMap(({ path, value }) => {
    const name = path.findLast((step) => typeof step === 'string') ?? ''
    const what = secretIn(String(name), value)
    if (what === undefined) return []
    return [
      {
        code: 'register/secret',
        severity: 'error' as const,
        file: place.file,
        line: place.line([...under, ...path]),
        message: `"${path.join('.')}" looks like ${what}, and git never forgets one.`,
        remedy:
          'Keep it in the vault, write here only where it is ("credential_store:"), and change it now: it has been on a disk.',
      },
    ]
  })
}

function* leaves(value: unknown, path: Path): Generator<{ path: Path; value: unknown }> {
  if (typeof value !== 'object' || value === null) {
    yield { path, value }
    return
  }
  const entries = Array.isArray(value) ? value.entries() : Object.entries(value)
  for (const [step, each] of entries) yield* leaves(each, [...path, step])
}
