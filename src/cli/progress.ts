/** One line for each step of a longer command: what was done, how many, how long. */
export type Progress = {
  step<Result>(name: string, work: () => Promise<{ note: string; result: Result }>): Promise<Result>
}

export function printedProgress(print: (line: string) => void = console.log): Progress {
  return {
    async step(name, work) {
      const began = performance.now()
      const { note, result } = await work()
      const seconds = ((performance.now() - began) / 1000).toFixed(1)
      print(`  ${name.padEnd(22)} ${note.padEnd(44)} ${seconds.padStart(5)} s`)
      return result
    },
  }
}

export const silentProgress: Progress = { step: async (_, work) => (await work()).result }

/** `count(3, 'page')` → "3 pages". */
export const count = (amount: number, noun: string): string =>
  `${amount.toLocaleString('en-GB')} ${noun}${amount === 1 ? '' : 's'}`
