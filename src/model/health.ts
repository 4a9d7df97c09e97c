import type { Day } from './day.ts'

/** What can be the matter with an account, the most urgent first, and who may know. Desks see all of it, pages what is public. */
export const healthPoints = {
  compromised: { weight: 'urgent', public: true },
  'owner-vacant': { weight: 'urgent', public: true },
  'owner-unlicensed': { weight: 'urgent', public: true },
  'owner-lapsed': { weight: 'urgent', public: true },
  'no-second-step': { weight: 'urgent', public: false },
  'no-deputy': { weight: 'soon', public: true },
  'deputy-vacant': { weight: 'soon', public: true },
  'deputy-unlicensed': { weight: 'soon', public: true },
  'same-handle': { weight: 'soon', public: true },
  'weak-second-step': { weight: 'soon', public: false },
  'review-overdue': { weight: 'soon', public: true },
  dormant: { weight: 'soon', public: true },
  'feed-failing': { weight: 'soon', public: true },
  'no-house-rules': { weight: 'later', public: true },
  'election-hold': { weight: 'notice', public: true },
} as const satisfies Record<string, { weight: HealthWeight; public: boolean }>

export type HealthWeight = 'urgent' | 'soon' | 'later' | 'notice'
export type HealthCode = keyof typeof healthPoints
export const healthCodes = Object.keys(healthPoints) as HealthCode[]

/** One thing that is the matter with an account; `since` is the day from which it has been so, where that is known. */
export type HealthPoint = { code: HealthCode; since?: Day }

export const isPublic = ({ code }: HealthPoint): boolean => healthPoints[code].public
