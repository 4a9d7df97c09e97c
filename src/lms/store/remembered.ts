/** The last `limit` answers of `look` that were found. Only for what never changes once it is there. */
export function remembered<Value>(limit: number, look: (key: string) => Value | undefined) {
  const known = new Map<string, Value>()
  return (key: string): Value | undefined => {
    const value = known.get(key) ?? look(key)
    if (value === undefined) return undefined
    known.delete(key)
    known.set(key, value)
    if (known.size > limit) known.delete(known.keys().next().value ?? key)
    return value
  }
}
