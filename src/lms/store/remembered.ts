/** The last `limit` answers of `look` that were found. Only for what never changes once it is there. */
export function remembered<Value>(
  limit: number,
  look: (key: string) => Promise<Value | undefined>,
): { (key: string): Promise<Value | undefined>; forget(): void } {
  const known = new Map<string, Value>()
  const ask = async (key: string): Promise<Value | undefined> => {
    const value = known.get(key) ?? (await look(key))
    if (value === undefined) return undefined
    known.delete(key)
    known.set(key, value)
    if (known.size > limit) known.delete(known.keys().next().value ?? key)
    return value
  }
  return Object.assign(ask, { forget: () => known.clear() })
}
