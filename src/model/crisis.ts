/** What two people do, in this order, when somebody else controls an account. */
export const crisisSteps = [
  'alert',
  'password',
  'platform',
  'audit',
  'stop',
  'archive',
  'tell',
  'review',
] as const
export type CrisisStep = (typeof crisisSteps)[number]
