/** Longer than anybody reads one screen: a page left open over lunch is not time spent on learning. */
const most = 15 * 60

/** Seconds spent since it was last read, without the time in which the page was hidden. */
export function stopwatch(now: () => number): { lap(): number; pause(): void; go(): void } {
  let spent = 0
  let since: number | undefined = now()
  const stretch = () => (since === undefined ? 0 : (now() - since) / 1000)
  return {
    lap() {
      const seconds = Math.min(most, spent + stretch())
      spent = 0
      if (since !== undefined) since = now()
      return seconds
    },
    pause() {
      spent += stretch()
      since = undefined
    },
    go() {
      since ??= now()
    },
  }
}
