import { isInUse } from '#model/account.ts'
import type { Finding } from '#model/finding.ts'
import type { Site } from '#model/site.ts'
import { finding } from './finding.ts'

/** Accounts that nobody minds when their owner is away. */
export const deputies = ({ registers }: Pick<Site, 'registers'>): Finding[] =>
  registers.accounts
    .filter(({ value }) => isInUse(value))
    .flatMap(({ value, place }): Finding[] => {
      if (value.deputy_post === undefined)
        return [
          finding('register/no-deputy', place, ['id'], {
            message: `Account "${value.id}" has no deputy: nobody answers there when its owner is away.`,
            remedy: 'Add "deputy_post:" with another post from posts.yaml.',
          }),
        ]
      if (value.deputy_post !== value.owner_post) return []
      return [
        finding('register/same-deputy', place, ['deputy_post'], {
          message: `Account "${value.id}" is deputised by the post that owns it.`,
          remedy: 'Name another post: one person cannot stand in for themselves.',
        }),
      ]
    })
