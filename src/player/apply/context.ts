import type { ApplyContext } from './data.ts'

let asked: Promise<ApplyContext> | undefined

/** The posts and accounts of the registers, asked for once. */
export function contextOf(address: string): Promise<ApplyContext> {
  asked ??= fetch(address).then(async (answer) => (await answer.json()) as ApplyContext)
  asked.catch(() => {
    asked = undefined
  })
  return asked
}
