import type { Finding } from '#model/finding.ts'
import type { Site } from '#model/site.ts'

/** Decisions about posts that no snapshot has. A warning: a post that was decided about may be gone since. */
export function moderationOfNothing(site: Site): Finding[] {
  const known = new Set(site.snapshots.flatMap(({ value }) => value.items.map(({ id }) => id)))
  const buried = new Set(
    site.snapshots.flatMap(({ value }) => (value.removed ?? []).map(({ id }) => id)),
  )
  return site.moderation
    .filter(({ value }) => !known.has(value.post) && !buried.has(value.post))
    .map(({ value, place }) => ({
      code: 'moderation/unknown-post',
      severity: 'warning',
      file: place.file,
      line: place.line(['post']),
      message: `No account has a post "${value.post}".`,
      remedy:
        'Copy the id from the account’s file in content/feeds/, or remove the row if the post is gone.',
    }))
}
