import type { Finding } from '#model/finding.ts'
import { type RuleSeverities, type SettableCode, settableCodes } from '#model/register-codes.ts'
import type { Path, Place } from '#model/site.ts'

/** What a rule says of the value at `path`, as severe as it is unless the council says otherwise. */
export const finding = (
  code: SettableCode,
  place: Place,
  path: Path,
  { message, remedy }: Pick<Finding, 'message' | 'remedy'>,
): Finding => ({
  code,
  severity: settableCodes[code],
  file: place.file,
  line: place.line(path),
  message,
  remedy,
})

/** The findings as the `rules` of moothall.yaml weigh them. */
export const weighed = (findings: readonly Finding[], rules: RuleSeverities): Finding[] =>
  findings.flatMap((each) => {
    const severity = rules[each.code as SettableCode]
    if (severity === 'off') return []
    return [severity === undefined ? each : { ...each, severity }]
  })
