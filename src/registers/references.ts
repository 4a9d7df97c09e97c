import { didYouMean } from '#lib/suggestion.ts'
import type { Finding } from '#model/finding.ts'
import type { Path, Place, Site } from '#model/site.ts'

/** A mention of one thing by another: account "council-x" is owned by the post "…". */
type Reference = { to: Kind; id: string; says: string; place: Place; path: Path }

const kinds = {
  post: { code: 'register/unknown-post', list: 'content/registers/posts.yaml' },
  level: { code: 'register/unknown-level', list: 'content/registers/levels.yaml' },
  account: { code: 'register/unknown-account', list: 'content/registers/accounts.yaml' },
  course: { code: 'register/unknown-course', list: 'courses/' },
  guideline: { code: 'register/unknown-guideline', list: 'content/guidelines/' },
} as const
type Kind = keyof typeof kinds

/** Every mention of a post, level, account, course or guideline that is not there. A vacant post is there. */
export function unknownReferences(site: Site): Finding[] {
  const known: Record<Kind, Set<string>> = {
    post: new Set(site.registers.posts.map((each) => each.value.id)),
    level: new Set(site.registers.levels.map((each) => each.value.id)),
    account: new Set(site.registers.accounts.map((each) => each.value.id)),
    course: new Set(site.courses.map((each) => each.course.id)),
    guideline: new Set(site.guidelines.map((each) => each.id)),
  }
  return [...references(site)]
    .filter(({ to, id }) => !known[to].has(id) && !site.faulty.has(id))
    .map(({ to, id, says, place, path }) => ({
      code: kinds[to].code,
      severity: 'error',
      file: place.file,
      line: place.line(path),
      message: `${says} the ${to} "${id}", which is not in ${kinds[to].list}.`,
      remedy: didYouMean(id, known[to], `Add the ${to} there, or name another one.`),
    }))
}

function* references(site: Site): Generator<Reference> {
  const { levels, posts, roles, accounts } = site.registers
  for (const { value, place } of site.guidelines) {
    yield {
      to: 'post',
      id: value.owner_post,
      says: 'The guideline is kept by',
      place,
      path: ['owner_post'],
    }
    yield { to: 'level', id: value.level, says: 'The guideline is for', place, path: ['level'] }
  }
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
  for (const { value, place } of levels)
    for (const [index, id] of value.training.entries())
      yield {
        to: 'course',
        id,
        says: `Level "${value.id}" requires`,
        place,
        path: ['training', index],
      }
  for (const { value, place } of posts)
    if (value.reports_to)
      yield {
        to: 'post',
        id: value.reports_to,
        says: `Post "${value.id}" reports to`,
        place,
        path: ['reports_to'],
      }
  for (const { value, place } of roles) {
    for (const [index, { post }] of value.posts.entries())
      yield {
        to: 'post',
        id: post,
        says: `Role "${value.id}" belongs to`,
        place,
        path: ['posts', index, 'post'],
      }
    if (value.deputy_post)
      yield {
        to: 'post',
        id: value.deputy_post,
        says: `Role "${value.id}" is deputised by`,
        place,
        path: ['deputy_post'],
      }
  }
  for (const { value, place } of accounts) {
    const who = `Account "${value.id}" is`
    yield { to: 'post', id: value.owner_post, says: `${who} owned by`, place, path: ['owner_post'] }
    if (value.deputy_post)
      yield {
        to: 'post',
        id: value.deputy_post,
        says: `${who} deputised by`,
        place,
        path: ['deputy_post'],
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
