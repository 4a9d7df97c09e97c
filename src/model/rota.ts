import { z } from 'zod'
import { type Day, day } from './day.ts'
import { id } from './id.ts'

/** One row of `content/registers/rota.yaml`: which post does the work of a role from one day to another. */
export const turn = z.strictObject({
  id,
  role: id.describe('The role whose work it is, such as "champion".'),
  post: id.describe('The post that does it.'),
  from: day,
  to: day.describe('The last day; the next turn begins on the day after it.'),
})
export type Turn = z.infer<typeof turn>

/** The turns of a role that are not over on a day, in time. */
export const turnsToCome = (turns: readonly Turn[], role: string, today: Day): Turn[] =>
  turns
    .filter((each) => each.role === role && each.to >= today)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))

export const isOn = ({ from, to }: Pick<Turn, 'from' | 'to'>, today: Day): boolean =>
  from <= today && today <= to
