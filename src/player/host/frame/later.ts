let newest = 0

/** The device's clock, but never the same instant twice. */
export function later(): string {
  newest = Math.max(Date.now(), newest + 1)
  return new Date(newest).toISOString()
}
