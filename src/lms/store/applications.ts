import type { ApplicationState } from '#model/application.ts'
import type { ApplicationKind } from '#model/application-form.ts'
import type { Answers } from '#model/application-judge.ts'
import type { Language } from '#model/localised.ts'

/**
 * A step that was taken: when, and in the name of which post. Who it was is in the audit log alone. `linked`: whoever
 * took it had the line manager's link, and the registers do not say that they hold the post.
 */
export type StepTaken = {
  at: string
  to: ApplicationState
  by: string
  reason?: string
  linked?: true
}

/** What the record said of the applicant when they applied. */
export type Evidence = {
  course?: { id: string; completed?: string; until?: string }
  /** The guidelines that they acknowledged, with the editions that they read. */
  acknowledged?: string[]
}

/** An application as the endpoint keeps it. Instants are ISO strings in UTC. */
export type Applied = {
  id: string
  learner: string
  kind: ApplicationKind
  /** The post that it is for. */
  post: string
  language: Language
  answers: Answers
  evidence: Evidence
  state: ApplicationState
  log: StepTaken[]
  /** What the line manager's letter leads to. It opens nothing to who is not signed in. */
  link: string
  /** Of the form that was sent: the same form again is the same application. */
  submission: string
  made: string
  changed: string
}
export type AppliedBy = Applied & { name: string }

export interface Applications {
  /** Reads all of the learner's, decides and writes as one; a `decide` that answers undefined adds nothing. */
  add(
    learner: string,
    decide: (own: readonly Applied[]) => Applied | undefined,
  ): Promise<Applied | undefined>
  /** Reads, decides and writes as one. */
  change(
    id: string,
    decide: (before: Applied | undefined) => Applied | undefined,
  ): Promise<{ before: Applied | undefined; after: Applied | undefined }>
  find(id: string): Promise<AppliedBy | undefined>
  /** Oldest first. */
  all(): Promise<AppliedBy[]>
  /** Takes them away. Answers how many were there. */
  forget(ids: readonly string[]): Promise<number>
}

export const appliedColumns = [
  'id',
  'learner',
  'kind',
  'post',
  'language',
  'answers',
  'evidence',
  'state',
  'log',
  'link',
  'submission',
  'made',
  'changed',
] as const

const packed = ['answers', 'evidence', 'log'] as const

export const appliedRow = (applied: Applied): Record<string, string> =>
  Object.fromEntries(
    appliedColumns.map((column) => {
      const value = applied[column]
      return [column, typeof value === 'string' ? value : JSON.stringify(value)]
    }),
  )

export function appliedOf(row: Record<string, unknown>): AppliedBy {
  const { number: _, ...rest } = row
  const unpacked = packed.map((column) => [column, JSON.parse(String(row[column]))])
  return { ...rest, ...Object.fromEntries(unpacked) } as AppliedBy
}
