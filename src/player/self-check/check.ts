/** How a check came out. `detail` is for the person who helps: a version, a time, what the browser said. */
export type Outcome = { state: 'good' | 'poor' | 'bad'; detail: string }

/** One thing that pages of this site need of the computer. `id` names its words. */
export type Check<Id extends string = string> = { id: Id; run(): Outcome | Promise<Outcome> }

export type Result<Id extends string = string> = Outcome & { id: Id }

/** How long a check may take before it counts as failed, in ms. */
const patience = 10_000

export const good = (detail = ''): Outcome => ({ state: 'good', detail })
export const poor = (detail: string): Outcome => ({ state: 'poor', detail })
export const bad = (detail: string): Outcome => ({ state: 'bad', detail })

/** Runs them one after another, so that one cannot slow down another's measure; one that throws or hangs is bad. */
export async function runAll<Id extends string>(
  checks: readonly Check<Id>[],
  told: (result: Result<Id>) => void,
  limit = patience,
): Promise<Result<Id>[]> {
  const results: Result<Id>[] = []
  for (const { id, run } of checks) {
    const result = { id, ...(await within(limit, run)) }
    results.push(result)
    told(result)
  }
  return results
}

async function within(limit: number, run: Check['run']): Promise<Outcome> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<Outcome>((resolve) => {
    timer = setTimeout(() => resolve(bad(`no answer in ${limit / 1000} s`)), limit)
  })
  try {
    return await Promise.race([Promise.resolve().then(run), late])
  } catch (error) {
    return bad(error instanceof Error ? `${error.name}: ${error.message}` : String(error))
  } finally {
    clearTimeout(timer)
  }
}
