import { after, type Day, type Period } from '#model/day.ts'
import type { Localised } from '#model/localised.ts'
import { inductionId } from '../attempts/outline.ts'
import type { Standing } from '../reports/standing.ts'
import type { Addressee, Notice } from './notice.ts'

/** Something that somebody was to read through by a day. */
export type Review = { id: string; title: Localised; path: string; due: Day }

export type DueRecords = {
  /** How everybody stands, as reports have it. */
  standings: readonly Standing[]
  /** The courses that are licences, and what they are called. */
  licences: ReadonlyMap<string, Localised>
  reviews: readonly Review[]
}

/** A reminder in time to do something about it. */
const beforehand = '7 days' as Period
const monthBefore = '30 days' as Period
/** What is longer ago is old news: a site that turns mail on does not tell everybody what lapsed years ago. */
const recent = '30 days' as Period

/** Who is to be told what on a day. The same notice comes up on several days and is told once, so that a day without the endpoint skips nothing. */
export function dueNotices({ standings, licences, reviews }: DueRecords, day: Day): Notice[] {
  const here = standings.filter(({ person: { starts, leaves } }) => {
    return (starts === undefined || starts <= day) && (leaves === undefined || leaves >= day)
  })
  return [
    ...here.flatMap((standing) => inductionNotice(standing, day)),
    ...here.flatMap((standing) => licenceNotice(standing, licences.get(standing.course), day)),
    ...reviews
      .filter(({ due }) => isRecent(due, day))
      .map((review): Notice => ({ kind: 'review-due', to: { learner: null }, ...review })),
  ]
}

function inductionNotice({ person, course, due, language }: Standing, day: Day): Notice[] {
  if (course !== inductionId || due === undefined) return []
  if (after(day, beforehand) < due || after(due, recent) < day) return []
  return [{ kind: 'induction-due', to: addressee(person, language), due }]
}

function licenceNotice(
  { person, course, until, language }: Standing,
  title: Localised | undefined,
  day: Day,
): Notice[] {
  if (title === undefined || until === undefined) return []
  const about = { to: addressee(person, language), course, title, until }
  if (until <= day) return isRecent(until, day) ? [{ kind: 'licence-lapsed', ...about }] : []
  if (after(day, beforehand) >= until) return [{ kind: 'licence-expiring', ...about, days: 7 }]
  if (after(day, monthBefore) >= until) return [{ kind: 'licence-expiring', ...about, days: 30 }]
  return []
}

const isRecent = (due: Day, day: Day): boolean => due <= day && day <= after(due, recent)

const addressee = (
  { learner, name }: Standing['person'],
  language: Standing['language'],
): Addressee => ({ learner, name, ...(language && { language }) })
