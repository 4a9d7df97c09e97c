import { didYouMean } from '#lib/suggestion.ts'
import type { Change } from '#model/change.ts'
import type { Finding } from '#model/finding.ts'
import type { Located, Place, Site } from '#model/site.ts'
import { type Kind, mentions, type Reference } from './mentions.ts'

const kinds = {
  post: { code: 'register/unknown-post', list: 'content/registers/posts.yaml' },
  level: { code: 'register/unknown-level', list: 'content/registers/levels.yaml' },
  role: { code: 'register/unknown-role', list: 'content/registers/roles.yaml' },
  account: { code: 'register/unknown-account', list: 'content/registers/accounts.yaml' },
  application: {
    code: 'register/unknown-application',
    list: 'content/registers/applications.yaml',
  },
  course: { code: 'register/unknown-course', list: 'courses/' },
  guideline: { code: 'register/unknown-guideline', list: 'content/guidelines/' },
} as const satisfies Record<Kind, { code: string; list: string }>

/** Every mention of something that is not there: of a post, a course, an application … A vacant post is there. */
export function unknownReferences(site: Site): Finding[] {
  const ids = (rows: readonly Located<{ id: string }>[]) =>
    new Set(rows.map(({ value }) => value.id))
  const { posts, levels, roles, accounts, applications } = site.registers
  const known: Record<Kind, Set<string>> = {
    post: ids(posts),
    level: ids(levels),
    role: ids(roles),
    account: ids(accounts),
    application: ids(applications),
    course: new Set(site.courses.map((each) => each.course.id)),
    guideline: new Set(site.guidelines.map((each) => each.id)),
  }
  return [...references(site)]
    .filter(({ to }) => !site.unread.has(kinds[to].list))
    .filter(({ to, id }) => !known[to].has(id) && !site.faulty.has(id))
    .map(({ to, id, says, place, path }) => ({
      code: kinds[to].code,
      severity: 'error',
      file: place.file,
      line: place.line(path),
      message: path.includes('private')
        ? `${says} a ${to} that is not in ${kinds[to].list}.`
        : `${says} the ${to} "${id}", which is not in ${kinds[to].list}.`,
      remedy: didYouMean(id, known[to], `Add the ${to} there, or name another one.`),
    }))
}

function* references(site: Site): Generator<Reference> {
  yield* mentions(site)
  for (const { value, place } of site.guidelines) {
    yield {
      to: 'post',
      id: value.owner_post,
      says: 'The guideline is kept by',
      place,
      path: ['owner_post'],
    }
    yield { to: 'level', id: value.level, says: 'The guideline is for', place, path: ['level'] }
    yield* reviewers(value.changes, place)
  }
  for (const { value, place } of site.pages) yield* reviewers(value.changes ?? [], place)
  for (const { value, place } of site.pages)
    if (value.owner_post !== undefined)
      yield {
        to: 'post',
        id: value.owner_post,
        says: 'The page is kept by',
        place,
        path: ['owner_post'],
      }
  for (const { course, place } of site.courses) {
    yield {
      to: 'post',
      id: course.owner_post,
      says: 'The course is kept by',
      place,
      path: ['owner_post'],
    }
    yield { to: 'level', id: course.level, says: 'The course belongs to', place, path: ['level'] }
    for (const [index, id] of course.prerequisites.entries())
      yield {
        to: 'course',
        id,
        says: 'The course comes after',
        place,
        path: ['prerequisites', index],
      }
    for (const [index, id] of course.completion.acknowledge.entries())
      yield {
        to: 'guideline',
        id,
        says: 'The course asks learners to acknowledge',
        place,
        path: ['completion', 'acknowledge', index],
      }
  }
  for (const { value, place } of site.tasks) {
    if (value.course)
      yield { to: 'course', id: value.course, says: 'The task asks for', place, path: ['course'] }
    if (value.guideline)
      yield {
        to: 'guideline',
        id: value.guideline,
        says: 'The task asks for',
        place,
        path: ['guideline'],
      }
  }
  for (const { value, place } of site.moderation)
    yield {
      to: 'post',
      id: value.by,
      says: 'The decision was taken by',
      place,
      path: ['by'],
    }
  for (const { value, place } of site.snapshots)
    yield {
      to: 'account',
      id: value.account,
      says: 'These posts were made by',
      place,
      path: ['account'],
    }
}

/** Who is said to have changed a text or read it through. */
function* reviewers(changes: readonly Change[], place: Place): Generator<Reference> {
  for (const [index, { by }] of changes.entries())
    if (by !== undefined)
      yield {
        to: 'post',
        id: by,
        says: 'The change was made by',
        place,
        path: ['changes', index, 'by'],
      }
}
