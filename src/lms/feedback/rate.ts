/** What one person, or one address without a sign-in, may send within the window. An office has many people behind one address. */
export const mostFromOne = 20
/** What everybody may send within the window: a store must not be filled by who has nothing to say. */
export const mostFromAll = 300
export const windowMinutes = 15
const mostKept = 10_000

/** Counts what each sends lately, in memory: a restart forgives. */
export function sendersLately() {
  const known = new Map<string, { amount: number; until: number }>()
  return {
    /** Counts it too, where it may be sent. */
    maySend(sender: string, now: Date): boolean {
      const at = now.getTime()
      const found = known.get(sender)
      const lately =
        found && found.until > at ? found : { amount: 0, until: at + windowMinutes * 60_000 }
      if (lately.amount >= mostFromOne) return false
      lately.amount++
      if (known.size >= mostKept) known.clear()
      known.set(sender, lately)
      return true
    },
  }
}
