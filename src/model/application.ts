import { z } from 'zod'
import { day } from './day.ts'
import { id } from './id.ts'
import { localised } from './localised.ts'
import { holderKey } from './person.ts'

/** Where an application can go from each state. What passes with time (renewal due, lapsed) is read off the licence or the account. */
export const applicationSteps = {
  draft: ['submitted', 'withdrawn'],
  submitted: ['manager-agreed', 'returned', 'refused', 'withdrawn'],
  'manager-agreed': ['approved', 'returned', 'refused', 'withdrawn'],
  returned: ['submitted', 'withdrawn'],
  approved: ['active', 'withdrawn'],
  active: ['due-for-renewal', 'lapsed', 'withdrawn', 'left-post'],
  'due-for-renewal': ['active', 'lapsed', 'withdrawn', 'left-post'],
  lapsed: ['active', 'withdrawn', 'left-post'],
  refused: [],
  withdrawn: [],
  'left-post': [],
} as const satisfies Record<string, readonly string[]>

export type ApplicationState = keyof typeof applicationSteps
export const applicationStates = Object.keys(applicationSteps) as [
  ApplicationState,
  ...ApplicationState[],
]

export const canGo = (from: ApplicationState, to: ApplicationState): boolean =>
  (applicationSteps[from] as readonly string[]).includes(to)

/** States that only somebody's reasons can lead to. */
const needsReason: readonly string[] = ['refused', 'returned']

const step = z
  .strictObject({
    on: day,
    to: z.enum(applicationStates),
    by: id.describe('The post that took the step.'),
    reason: localised.optional(),
  })
  .refine(({ to, reason }) => !needsReason.includes(to) || reason !== undefined, {
    path: ['reason'],
    error: 'must say why',
  })

/** One row of `content/registers/applications.yaml`, the log of decisions: who asked for what, who decided, when and why. */
export const application = z.strictObject({
  id,
  kind: z.enum(['licence', 'account']).describe('What is applied for.'),
  post: id.describe('The post of the applicant; for an account, the post that will own it.'),
  holder: holderKey.optional().describe("The applicant's random key, for a licence."),
  business_goal: localised.describe('The goal of the council that it would serve.'),
  answers: z
    .record(z.string(), z.string())
    .default({})
    .describe('What else the form asked, as it was answered.'),
  log: z.array(step).min(1).describe('Every step, the first one first.'),
})
export type Application = z.infer<typeof application>

export const stateOf = ({ log }: Pick<Application, 'log'>): ApplicationState => log.at(-1)!.to

/** Whether it was approved at some time, whatever became of it later. */
export const wasApproved = ({ log }: Pick<Application, 'log'>): boolean =>
  log.some(({ to }) => to === 'approved')
