import type { Day } from '#model/day.ts'
import type { Headcount } from '#model/headcount.ts'
import type { Happening } from './happenings.ts'
import type { Standing } from './standing.ts'

/** What every report is made from: values, as of a day. */
export type Facts = {
  standings: readonly Standing[]
  headcount: readonly Headcount[]
  /** Ids of the courses that are taught in Welsh too. */
  welsh: ReadonlySet<string>
  today: Day
}

/** What is asked of a report. Both days are inside. */
export type Asked = {
  course?: string
  service?: string
  /** The key of one learner. */
  learner?: string
  from?: Day
  until?: Day
}

/** `key` is a word of the interface or a course, `share` is from 0 to 1, and `null` is not known or not told. */
export type ColumnKind =
  | 'course'
  | 'service'
  | 'word'
  | 'text'
  | 'count'
  | 'day'
  | 'month'
  | 'share'
  | 'score'
export type Column = { id: string; kind: ColumnKind }
export type Cell = string | number | null
export type Table = {
  columns: readonly Column[]
  rows: readonly (readonly Cell[])[]
  /** The key of the learner whom each row is about, where it is about one. */
  about?: readonly string[]
  /** Some numbers were too small to be told. */
  hidden?: true
}

export type Report = {
  /** Says something of single persons: only for those who may see them. */
  persons: boolean
  /** About one learner: reached from their name, and not from the index. */
  ofOne?: true
  /** The column that a chart shows, beside the first one. */
  chart?: string
  table(facts: Facts, asked: Asked, persons: boolean): Table
}

/** Whether a standing is asked for. */
export const concerns =
  ({ course, service, learner }: Asked) =>
  ({ course: own, person }: Standing): boolean =>
    (course === undefined || own === course) &&
    (learner === undefined || person.learner === learner) &&
    (service === undefined || person.service === service)

/** Whether it was in the days that are asked for. */
export const within =
  ({ from, until }: Asked) =>
  ({ on }: Pick<Happening, 'on'>): boolean =>
    (from === undefined || on >= from) && (until === undefined || on <= until)
