import { paths } from '#i18n/paths.ts'
import { hash } from '#lib/hash.ts'
import type { Settings } from '#model/settings.ts'

/** The names of a course in manifests. They follow from the council and the course, so that an LMS knows a new edition. */
export function identityOf(
  course: string,
  { address, name }: Pick<Settings, 'address' | 'name'>,
): { identifier: string; iri: string } {
  const sum = hash([address ?? name.en, course])
  return {
    identifier: `${course}-${sum}`,
    iri: address ? new URL(paths.course('en', course), address).href : urnOf(sum),
  }
}

/** A UUID of version 8, which may be made of anything (RFC 9562). */
const urnOf = (sum: string): string =>
  `urn:uuid:${sum.slice(0, 8)}-${sum.slice(8, 12)}-8${sum.slice(12, 15)}-8${sum.slice(0, 3)}-${sum.slice(3, 15)}`
