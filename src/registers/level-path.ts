import type { Level } from '#model/level.ts'
import type { Settings } from '#model/settings.ts'

/** One step on the way to a level; what it names is an id, and whoever shows it knows its title. */
export type PathStep =
  | { kind: 'read'; level: string }
  | { kind: 'agree' }
  | { kind: 'keep'; course: string }
  | { kind: 'course'; course: string }
  | { kind: 'apply'; for: 'licence' | 'account' }
  | { kind: 'decide'; role: string }
  | { kind: 'registered'; in: 'licences' | 'accounts' }

/** What somebody at the level before needs for `to`, in order. A course that the level before asks for too is kept up, not begun. */
export function pathTo(levels: readonly Level[], to: string): PathStep[] {
  const index = levels.findIndex(({ id }) => id === to)
  const level = levels[index]
  if (level === undefined) return []
  const had = new Set(levels[index - 1]?.training)
  const { entry } = level
  return [
    ...level.training
      .filter((course) => had.has(course))
      .map((course): PathStep => ({ kind: 'keep', course })),
    { kind: 'read', level: level.id },
    ...(entry ? [{ kind: 'agree' } as const] : []),
    ...level.training
      .filter((course) => !had.has(course))
      .map((course): PathStep => ({ kind: 'course', course })),
    ...(entry
      ? ([
          { kind: 'apply', for: entry.application },
          { kind: 'decide', role: entry.decided_by },
          { kind: 'registered', in: entry.application === 'licence' ? 'licences' : 'accounts' },
        ] as const)
      : []),
  ]
}

/** The list of sites that a level can open: under the open policy, everybody may open all approved sites. */
export const siteListOf = (
  { site_list }: Pick<Level, 'site_list'>,
  policy: Settings['policy'],
): Level['site_list'] => (policy === 'open' ? 'approved' : site_list)
