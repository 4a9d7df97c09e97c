import type { Day } from '#model/day.ts'
import type { Staff } from '../store/store.ts'

export type StaffChanges = {
  starters: Staff[]
  changed: Staff[]
  /** Whose last day was not known before, or has moved, and is over. */
  leavers: Staff[]
  unchanged: number
}

/** What a file of joiners and leavers changes. Who is not in it stays as they are. */
export function compareStaff(
  file: readonly Staff[],
  there: readonly Staff[],
  today: Day,
): StaffChanges {
  const before = new Map(there.map((each) => [each.identifier, each]))
  const changes: StaffChanges = { starters: [], changed: [], leavers: [], unchanged: 0 }
  for (const row of file) {
    const known = before.get(row.identifier)
    if (known !== undefined && same(known, row)) changes.unchanged++
    else if (row.leaves !== null && row.leaves < today && row.leaves !== known?.leaves)
      changes.leavers.push(row)
    else (known === undefined ? changes.starters : changes.changed).push(row)
  }
  return changes
}

const same = (one: Staff, other: Staff): boolean =>
  (['name', 'service', 'starts', 'leaves'] as const).every((key) => one[key] === other[key])
