import { suggestion } from '#lib/suggestion.ts'
import { type Application, type ApplicationState, canGo } from '#model/application.ts'
import { deciders } from '#model/application-form.ts'
import type { Site } from '#model/site.ts'
import { Stop } from '../../exit.ts'
import type { Found, Opened } from './found.ts'

export type Step = Application['log'][number]

/** The step that leads to a state, or why it cannot be taken. None if it was taken already. */
export function stepsTo(
  one: Found,
  to: ApplicationState,
  { site, today }: Pick<Opened, 'site' | 'today'>,
  { by, reason }: { by?: string; reason?: string },
): Step[] {
  if (one.state === to && one.row === undefined) {
    const decided = one.log.at(-1)!
    if (by !== undefined && by !== decided.by)
      throw new Stop(
        `Application "${one.id}" is ${to} already, by "${decided.by}" on ${decided.on}: leave out --by.`,
      )
    return []
  }
  if (!canGo(one.state, to)) throw new Stop(`Application "${one.id}" ${impossible(one, to)}`)
  const step: Step = {
    on: today,
    to,
    by: postOf(one, to, site, by),
    ...(reason !== undefined && { reason: { en: reason } }),
  }
  return [step]
}

const impossible = ({ id, state }: Found, to: ApplicationState): string =>
  state === 'submitted' && to === 'approved'
    ? `waits for the line manager, who has not agreed yet. If they have by mail: moothall applications agree ${id}`
    : `is "${state}", so it cannot become "${to}".`

/** In whose name: that of the line manager before they agreed, then one of the role's posts. */
function postOf(
  { state, post, kind }: Found,
  to: ApplicationState,
  { registers }: Site,
  by: string | undefined,
): string {
  const ids = registers.posts.map(({ value }) => value.id)
  const role = registers.roles.find(({ value }) => value.id === deciders[kind])?.value
  const ofRole = [
    ...new Set([
      ...(role?.posts.map((each) => each.post) ?? []),
      ...(role?.deputy_post ? [role.deputy_post] : []),
    ]),
  ]
  const manager = registers.posts.find(({ value }) => value.id === post)?.value.reports_to
  const may = state === 'submitted' ? (manager === undefined ? ofRole : [manager]) : ofRole
  if (by === undefined) {
    const [first, second] = may
    if (first !== undefined && (second === undefined || state === 'submitted')) return first
    throw new Stop(
      first === undefined
        ? `Nobody has the role "${deciders[kind]}": give it to a post in content/registers/roles.yaml, or say --by with a post.`
        : `Say which post decides: --by ${may.join(', or --by ')}.`,
    )
  }
  if (!ids.includes(by)) {
    const near = suggestion(by, ids)
    throw new Stop(
      `There is no post "${by}". ${near ? `Did you mean "${near}"?` : 'content/registers/posts.yaml has them.'}`,
    )
  }
  if (to !== 'manager-agreed' && state !== 'submitted' && !ofRole.includes(by))
    throw new Stop(
      `The post "${by}" has not the role "${deciders[kind]}": these have it: ${ofRole.join(', ')}.`,
    )
  if (by === post && state !== 'submitted')
    throw new Stop(`The post "${by}" applied itself: another post of the role decides.`)
  return by
}
