import type { Path, Place, Site } from '#model/site.ts'

export type Kind = 'post' | 'level' | 'role' | 'account' | 'application' | 'course' | 'guideline'

/** A mention of one thing by another: account "council-x" is owned by the post "…". */
export type Reference = { to: Kind; id: string; says: string; place: Place; path: Path }

/** Every mention that a row of a register, or of the referral matrix, makes. What is left out mentions nothing. */
export function* mentions({ registers, referral, people }: Site): Generator<Reference> {
  for (const { value, place } of registers.levels) {
    const who = `Level "${value.id}"`
    for (const [index, id] of value.training.entries())
      yield { to: 'course', id, says: `${who} requires`, place, path: ['training', index] }
    yield* at(place, [
      ['role', value.entry?.decided_by, `${who} is given by`, ['entry', 'decided_by']],
    ])
  }
  for (const { value, place } of registers.posts)
    yield* at(place, [['post', value.reports_to, `Post "${value.id}" reports to`, ['reports_to']]])
  for (const { value, place } of registers.roles) {
    const who = `Role "${value.id}"`
    for (const [index, { post: id }] of value.posts.entries())
      yield { to: 'post', id, says: `${who} belongs to`, place, path: ['posts', index, 'post'] }
    yield* at(place, [['post', value.deputy_post, `${who} is deputised by`, ['deputy_post']]])
  }
  for (const { value, place } of registers.accounts) {
    const who = `Account "${value.id}" is`
    yield* at(place, [
      ['post', value.owner_post, `${who} owned by`, ['owner_post']],
      ['post', value.deputy_post, `${who} deputised by`, ['deputy_post']],
      ['post', value.approver_post, `${who} approved post by post by`, ['approver_post']],
      ['account', value.paired_account, `${who} paired with`, ['paired_account']],
      ['application', value.application, `${who} approved by`, ['application']],
    ])
    for (const [index, id] of (value.private?.contributors ?? []).entries())
      yield {
        to: 'post',
        id,
        says: `${who} posted to by`,
        place,
        path: ['private', 'contributors', index],
      }
  }
  for (const { value, place } of registers.licences)
    yield* at(place, [
      ['post', value.post, `Licence "${value.id}" is for`, ['post']],
      ['application', value.application, `Licence "${value.id}" is approved by`, ['application']],
    ])
  for (const { value, place } of registers.applications) {
    const who = `Application "${value.id}"`
    yield* at(place, [['post', value.post, `${who} was made by`, ['post']]])
    for (const [index, { by, to }] of value.log.entries())
      yield {
        to: 'post',
        id: by,
        says: `${who} went to "${to}" by`,
        place,
        path: ['log', index, 'by'],
      }
  }
  for (const { value, place } of registers.enthusiasts)
    yield* at(place, [['post', value.post, `Enthusiast "${value.id}" is in`, ['post']]])
  for (const { value, place } of registers.events)
    yield* at(place, [
      ['level', value.level, `Event "${value.id}" is for`, ['level']],
      ['post', value.organiser_post, `Event "${value.id}" is held by`, ['organiser_post']],
    ])
  for (const { value, place } of registers.software)
    yield* at(place, [['post', value.owner_post, `"${value.id}" is kept by`, ['owner_post']]])
  for (const { value, place } of registers.elections)
    yield* at(place, [
      ['post', value.owner_post, `Election "${value.id}" is looked after by`, ['owner_post']],
      ['guideline', value.guideline, `Election "${value.id}" is under`, ['guideline']],
    ])
  for (const { value, place } of registers.rota)
    yield* at(place, [
      ['role', value.role, `Turn "${value.id}" is of`, ['role']],
      ['post', value.post, `Turn "${value.id}" is that of`, ['post']],
    ])
  for (const { value, place } of referral.kinds)
    yield* at(place, [['post', value.post, `The kind "${value.id}" is taken on by`, ['post']]])
  for (const { value, place } of people ?? [])
    yield* at(place, [['post', value.post, `"${value.holder}" holds`, ['post']]])
}

type Mention = [to: Kind, id: string | undefined, says: string, path: Path]

function* at(place: Place, all: readonly Mention[]): Generator<Reference> {
  for (const [to, id, says, path] of all) if (id !== undefined) yield { to, id, says, place, path }
}
