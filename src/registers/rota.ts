import { after, type Day, type Period } from '#model/day.ts'
import type { Finding } from '#model/finding.ts'
import type { Turn } from '#model/rota.ts'
import type { Located, Site } from '#model/site.ts'
import { finding } from './finding.ts'

/** Turns of one role that share days, leave days between them, or are a post's that has not the role. That the last one is over is told on pages. */
export function rotaFaults({ registers }: Pick<Site, 'registers'>): Finding[] {
  const sound = registers.rota.filter(({ value }) => value.from <= value.to)
  return [
    ...[...Map.groupBy(sound, ({ value }) => value.role).values()].flatMap(inARow),
    ...strangers(registers),
  ]
}

function inARow(turns: readonly Located<Turn>[]): Finding[] {
  const inTime = turns.toSorted((a, b) => (a.value.from < b.value.from ? -1 : 1))
  return inTime.flatMap(({ value, place }, nth): Finding[] => {
    const before = inTime[nth - 1]?.value
    if (before === undefined) return []
    if (value.from <= before.to)
      return [
        finding('register/rota-overlap', place, ['from'], {
          message: `Turn "${value.id}" begins on ${value.from}, while "${before.id}" lasts until ${before.to}.`,
          remedy: 'Let one turn end on the day before the next one begins.',
        }),
      ]
    const next = dayAfter(before.to)
    if (value.from === next) return []
    return [
      finding('register/rota-gap', place, ['from'], {
        message: `Nobody has the role "${value.role}" from ${next} until "${value.id}" begins on ${value.from}.`,
        remedy: `Begin it on ${next}, or add a turn between them.`,
      }),
    ]
  })
}

const dayAfter = (day: Day): Day => after(day, '1 day' as Period)

function strangers({ rota, roles }: Site['registers']): Finding[] {
  const having = new Map(
    roles.map(({ value }) => [
      value.id,
      [...value.posts.map(({ post }) => post), ...(value.deputy_post ? [value.deputy_post] : [])],
    ]),
  )
  return rota.flatMap(({ value, place }): Finding[] => {
    const posts = having.get(value.role)
    if (posts === undefined || posts.includes(value.post)) return []
    return [
      finding('register/rota-stranger', place, ['post'], {
        message: `Turn "${value.id}" is that of the post "${value.post}", which has not the role "${value.role}".`,
        remedy: 'Name a post that has the role or deputises, or add the post to it in roles.yaml.',
      }),
    ]
  })
}
