/**
 * Asks once in a build, where content cannot change, and every time in `moothall dev`, where it can.
 * With thousands of posts, every page would sort all of them again.
 */
export function kept<Key extends string | undefined, Value>(
  ask: (key: Key) => Promise<Value>,
): undefined extends Key ? (key?: Key) => Promise<Value> : (key: Key) => Promise<Value>
export function kept(ask: (key?: string) => Promise<unknown>) {
  const answers = new Map<string | undefined, Promise<unknown>>()
  return (key?: string) => {
    if (!import.meta.env.PROD) return ask(key)
    const known = answers.get(key) ?? ask(key)
    answers.set(key, known)
    return known
  }
}
