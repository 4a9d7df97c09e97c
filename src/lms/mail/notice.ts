import type { Day } from '#model/day.ts'
import type { Language, Localised } from '#model/localised.ts'

/** Whom a notice is for. Without a language they get both. */
/** `learner` is a key, or the account of somebody on the staff list who has not signed in yet; null for a post. */
export type Addressee = { learner: string | null; name?: string; language?: Language }

/** What somebody is told. `path` begins with a slash; `title` is the council's own word for it. */
export type Notice = { to: Addressee } & (
  | { kind: 'induction-due'; due: Day }
  | { kind: 'licence-expiring'; course: string; title: Localised; until: Day; days: 30 | 7 }
  | { kind: 'licence-lapsed'; course: string; title: Localised; until: Day }
  | { kind: 'review-due'; id: string; title: Localised; path: string; due: Day }
  | {
      kind: 'page-feedback'
      /** One letter a page and day. */
      page: string
      day: Day
      title: Localised
      owner?: Localised
    }
  | {
      kind: 'application-decided'
      id: string
      what: Localised
      path: string
      decision: 'manager-agreed' | 'approved' | 'returned' | 'refused'
      reason?: string
      /** Which step of the application it was: what is returned twice is told twice. */
      step?: number
    }
  | {
      /** The line manager is asked to agree, a role to decide. */
      kind: 'application-to-agree' | 'application-to-decide'
      id: string
      what: Localised
      path: string
      step: number
    }
)

/** What makes a notice another one: the same is told once, however often it is thought of. */
export function idOf(notice: Notice, who: string): string {
  const parts = (): (string | number)[] => {
    switch (notice.kind) {
      case 'induction-due':
        return [notice.due]
      case 'licence-expiring':
        return [notice.course, notice.until, notice.days]
      case 'licence-lapsed':
        return [notice.course, notice.until]
      case 'review-due':
        return [notice.id, notice.due]
      case 'page-feedback':
        return [notice.page, notice.day]
      case 'application-decided':
        return [notice.id, notice.decision, ...(notice.step === undefined ? [] : [notice.step])]
      case 'application-to-agree':
      case 'application-to-decide':
        return [notice.id, notice.step]
    }
  }
  return [notice.kind, who, ...parts()].join('/')
}
