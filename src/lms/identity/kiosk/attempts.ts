/** Wrong tries from one address within the window that are looked at. A depot has many people behind one address. */
export const mostFromAddress = 30
const window = 15 * 60_000
const mostKept = 10_000

/** How many wrong tries each address has made lately. In memory: what a restart forgets, each PIN's own count still has. */
export function triesByAddress() {
  const known = new Map<string, { failures: number; until: number }>()
  const of = (address: string, now: Date) => {
    const found = known.get(address)
    return found !== undefined && found.until > now.getTime() ? found : undefined
  }
  return {
    mayTry: (address: string, now: Date): boolean =>
      (of(address, now)?.failures ?? 0) < mostFromAddress,
    failed(address: string, now: Date): void {
      const found = of(address, now) ?? { failures: 0, until: now.getTime() + window }
      found.failures++
      if (known.size >= mostKept) known.clear()
      known.set(address, found)
    },
  }
}
