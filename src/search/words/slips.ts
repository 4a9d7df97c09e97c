/** How many slips of the typing hand part two words: a letter too many, too few, wrong, or two neighbours in each other's place. */
export function slipsBetween(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, at) => at)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      row[j] = Math.min(
        rows[i - 1]![j]! + 1,
        row[j - 1]! + 1,
        rows[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1),
        swapped ? rows[i - 2]![j - 2]! + 1 : Number.POSITIVE_INFINITY,
      )
    }
    rows.push(row)
  }
  return rows[a.length]![b.length]!
}

/** More slips than one in five letters make another word: "materially" is no "maternity", "find" no "fine". */
const mostShare = 1 / 5

/** Whether `spelling` is `word` put right. A guess that starts otherwise is as often another word ("making" for "fake"). */
export const isRespelling = (word: string, spelling: string): boolean =>
  word[0] === spelling[0] &&
  slipsBetween(word, spelling) <= mostShare * Math.max(word.length, spelling.length)
