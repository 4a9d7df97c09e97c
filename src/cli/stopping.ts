import { variable } from '#server/environment.ts'

/** Ends a server when it is told to, after what is in flight; at the second time at once. */
export function stopWhenTold(server: { stop(drainSeconds: number): Promise<void> }): void {
  const drain = Math.min(300, Math.max(0, Number(variable('MOOTHALL_DRAIN_SECONDS') ?? 0) || 0))
  let told = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      if (told) process.exit(1)
      told = true
      void server.stop(signal === 'SIGTERM' ? drain : 0)
    })
}
