import type { Day } from '#model/day.ts'
import type { Finding } from '#model/finding.ts'
import type { Place, Site } from '#model/site.ts'
import { finding } from './finding.ts'

/** Two days of a row, each a field and what happens on it: the second must not come before the first. */
type Pair = { place: Place; name: string; first: Dated; second: Dated }
type Dated = [field: string, day: string | undefined, happens: string]

/** Days that contradict each other, a review that is still to come, and an account that closed without a day or a reason. */
export function dateFaults({ registers }: Pick<Site, 'registers'>, today: Day): Finding[] {
  return [...pairs(registers)]
    .flatMap(outOfOrder)
    .concat(reviewsToCome(registers, today), unexplained(registers))
}

function* pairs({
  accounts,
  licences,
  events,
  elections,
  rota,
  promotions,
}: Site['registers']): Generator<Pair> {
  for (const { value, place } of accounts) {
    const name = `Account "${value.id}"`
    yield {
      place,
      name,
      first: ['opened_on', value.opened_on, 'opened'],
      second: ['closed_on', value.closed_on, 'closed'],
    }
    yield {
      place,
      name,
      first: ['approved_on', value.approved_on, 'was approved'],
      second: ['reviewed_on', value.reviewed_on, 'was reviewed'],
    }
  }
  for (const { value, place } of licences)
    yield {
      place,
      name: `Licence "${value.id}"`,
      first: ['issued_on', value.issued_on, 'was issued'],
      second: ['expires_on', value.expires_on, 'expires'],
    }
  for (const { value, place } of events)
    yield {
      place,
      name: `Event "${value.id}"`,
      first: ['starts', value.starts, 'starts'],
      second: ['ends', value.ends, 'ends'],
    }
  for (const { value, place } of rota)
    yield {
      place,
      name: `Turn "${value.id}"`,
      first: ['from', value.from, 'begins'],
      second: ['to', value.to, 'ends'],
    }
  for (const { value, place } of elections)
    yield {
      place,
      name: `Election "${value.id}"`,
      first: ['notice_date', value.notice_date, 'is announced'],
      second: ['poll_date', value.poll_date, 'is held'],
    }
  for (const { value, place } of promotions)
    yield {
      place,
      name: `Promotion "${value.id}"`,
      first: ['from', value.from, 'begins'],
      second: ['until', value.until, 'ends'],
    }
}

function outOfOrder({ place, name, first, second }: Pair): Finding[] {
  const [, before, begins] = first
  const [field, after, ends] = second
  if (before === undefined || after === undefined || before <= after) return []
  return [
    finding('register/dates', place, [field], {
      message: `${name} ${ends} on ${after}, before it ${begins} on ${before}.`,
      remedy: `Correct "${first[0]}" or "${field}".`,
    }),
  ]
}

const reviewsToCome = ({ accounts }: Site['registers'], today: Day): Finding[] =>
  accounts
    .filter(({ value }) => value.reviewed_on > today)
    .map(({ value, place }) =>
      finding('register/review-to-come', place, ['reviewed_on'], {
        message: `Account "${value.id}" was last reviewed on ${value.reviewed_on}, which is still to come.`,
        remedy: 'Write the day on which somebody looked it through.',
      }),
    )

const unexplained = ({ accounts }: Site['registers']): Finding[] =>
  accounts
    .filter(({ value }) => value.status === 'closed' && !(value.closed_on && value.closure_reason))
    .map(({ value, place }) =>
      finding('register/closed-without-reason', place, ['status'], {
        message: `Account "${value.id}" is closed, and the register does not say when and why.`,
        remedy: 'Add "closed_on:" and "closure_reason:".',
      }),
    )
