/**
 * Lets one work a key run at a time in this process, in the order in which they came. Without it, one learner's batch
 * would take every connection of the pool, only to wait there for that learner's lock.
 */
export function turns() {
  const last = new Map<string, Promise<unknown>>()
  return async <Value>(key: string, work: () => Promise<Value>): Promise<Value> => {
    const before = last.get(key) ?? Promise.resolve()
    const mine = before.then(work, work)
    last.set(key, mine)
    try {
      return await mine
    } finally {
      if (last.get(key) === mine) last.delete(key)
    }
  }
}
