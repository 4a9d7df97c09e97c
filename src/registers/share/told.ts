import { withoutSmall, withoutSmallParts } from '#lib/small-counts.ts'
import type { Localised } from '#model/localised.ts'
import type { ShareMonth } from './share.ts'

/** A count as everybody may read it. `small`: from 1 to 4 people, or a number that would give such a one away. */
export type ToldCount =
  | { kind: 'told'; licensed: number; people: number; share: number }
  | { kind: 'small'; people: number }
  | { kind: 'not-counted' }

export type ToldService = { service: Localised; count: ToldCount }

/** `total` is of the whole council: not counted where one service at least was not. */
export type ToldMonth = { month: string; services: ToldService[]; total: ToldCount }

/** What everybody may read of the months: counts of a few people are left out, as in the reports. */
export const told = (months: readonly ShareMonth[]): ToldMonth[] =>
  months.map(({ month, services }) => {
    const counted = services.filter((each) => each.people !== undefined)
    const shown = withoutSmallParts(
      counted.map(({ licensed, people }) => ({ part: licensed, whole: people! })),
    )
    const byService = new Map(counted.map((each, at) => [each, shown[at]!]))
    return {
      month,
      services: services.map((each) => ({
        service: each.service,
        count: countOf(byService.get(each), each.people),
      })),
      total: totalOf(services),
    }
  })

function totalOf(services: ShareMonth['services']): ToldCount {
  if (services.some(({ people }) => people === undefined)) return { kind: 'not-counted' }
  const sum = (numbers: number[]) => numbers.reduce((all, each) => all + each, 0)
  const people = sum(services.map((each) => each.people!))
  return countOf(withoutSmall([sum(services.map(({ licensed }) => licensed))])[0], people)
}

function countOf(licensed: number | null | undefined, people: number | undefined): ToldCount {
  if (people === undefined || licensed === undefined) return { kind: 'not-counted' }
  if (licensed === null) return { kind: 'small', people }
  return { kind: 'told', licensed, people, share: people === 0 ? 0 : licensed / people }
}

/** The newest month whose total is known. */
export const newestCounted = (months: readonly ToldMonth[]): ToldMonth | undefined =>
  months.findLast(({ total }) => total.kind === 'told')
