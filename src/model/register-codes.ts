import { z } from 'zod'
import type { Severity } from './finding.ts'

/** Rules across registers whose severity a council may set, and what they are otherwise. */
export const settableCodes = {
  'register/owner-unlicensed': 'error',
  'register/no-deputy': 'error',
  'register/same-deputy': 'error',
  'register/no-application': 'error',
  'register/application-not-approved': 'error',
  'register/application-of-another': 'error',
  'register/application-step': 'error',
  'register/orphan-application': 'warning',
  'register/duplicate-handle': 'error',
  'register/platform-host': 'error',
  'register/dates': 'error',
  'register/review-to-come': 'warning',
  'register/closed-without-reason': 'warning',
  'register/reporting-circle': 'error',
  'register/no-recorded-pass': 'warning',
  'register/untranslated': 'warning',
  'register/unknown-service': 'error',
  'register/counted-twice': 'error',
  'register/rota-overlap': 'error',
  'register/rota-gap': 'warning',
  'register/rota-stranger': 'warning',
  'register/more-licensed': 'warning',
} as const satisfies Record<string, Severity>

export type SettableCode = keyof typeof settableCodes

const severity = z.enum(['error', 'warning', 'off'])

/** `rules` of `moothall.yaml`: `register/no-deputy: warning`. */
export const ruleSeverities = z
  .strictObject(
    Object.fromEntries(
      Object.keys(settableCodes).map((code) => [code, severity.optional()]),
    ) as Record<SettableCode, z.ZodOptional<typeof severity>>,
  )
  .prefault({})
  .describe('How much a rule across registers weighs here: error, warning or off.')
export type RuleSeverities = z.infer<typeof ruleSeverities>
