import { type Finding, isError } from '#model/finding.ts'

type Options = {
  /** How many warnings of one code are printed; a folder of foreign Markdown may have a thousand. */
  warningsOfAKind?: number
}

/** Prints findings as place and code, what is wrong, and what to do, with a count at the end. */
export function printFindings(
  findings: readonly Finding[],
  print: (line: string) => void,
  { warningsOfAKind = 5 }: Options = {},
): void {
  const seen = new Map<string, number>()
  for (const finding of findings) {
    const nth = (seen.get(finding.code) ?? 0) + 1
    if (isError(finding) || nth <= warningsOfAKind) print(`${inWords(finding)}\n`)
    if (!isError(finding)) seen.set(finding.code, nth)
  }
  for (const [code, amount] of seen)
    if (amount > warningsOfAKind)
      print(`… and ${amount - warningsOfAKind} more ${code}: "moothall check" lists them all.`)
  print(counted(findings))
}

/** One finding on three lines. Errors need no mark: they are what stops a build. */
export function inWords({ file, line, code, severity, message, remedy }: Finding): string {
  const place = line === undefined ? file : `${file}:${line}`
  const mark = severity === 'warning' ? '  (warning)' : ''
  return `${place}  ${code}${mark}\n        ${message}\n        ${remedy}`
}

export type Counts = { errors: number; warnings: number }

export function countsOf(findings: readonly Finding[]): Counts {
  const errors = findings.filter(isError).length
  return { errors, warnings: findings.length - errors }
}

/** "2 errors, 1 warning". */
export function counted(findings: readonly Finding[]): string {
  const { errors, warnings } = countsOf(findings)
  const amount = (number: number, noun: string) =>
    `${number.toLocaleString('en-GB')} ${noun}${number === 1 ? '' : 's'}`
  return findings.length === 0
    ? 'Nothing is wrong.'
    : `${amount(errors, 'error')}, ${amount(warnings, 'warning')}`
}
