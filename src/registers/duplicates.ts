import type { Finding } from '#model/finding.ts'
import type { Located, Place, Site } from '#model/site.ts'

/** Ids that two rows of one list share, so that a mention of one could mean either. */
export function duplicateIds(site: Site): Finding[] {
  const { headcount: _, ...lists } = site.registers
  return [
    ...Object.values(lists).flatMap((rows: Located<{ id: string }>[]) => among(rows)),
    ...among(
      (site.people ?? []).map(({ value, place }) => ({ value: { id: value.holder }, place })),
    ),
    ...Object.values(site.referral).flatMap((rows) => among(rows)),
    ...site.courses.flatMap(({ course, questionPlaces }) =>
      among(course.questions.map((value, index) => ({ value, place: questionPlaces[index]! }))),
    ),
    ...site.snapshots.flatMap(({ value, place }) =>
      among(value.items.map((item, index) => ({ value: item, place: itemOf(place, index) }))),
    ),
  ]
}

function among(rows: readonly Located<{ id: string }>[]): Finding[] {
  const first = new Map<string, Place>()
  return rows.flatMap(({ value, place }) => {
    const earlier = first.get(value.id)
    if (!earlier) {
      first.set(value.id, place)
      return []
    }
    return [
      {
        code: 'register/duplicate-id',
        severity: 'error',
        file: place.file,
        line: place.line(['id']),
        message: `"${value.id}" is the id of two items; the first is on line ${earlier.line(['id'])}.`,
        remedy: 'Give one of them another id, or remove it.',
      },
    ]
  })
}

const itemOf = (place: Place, index: number): Place => ({
  file: place.file,
  line: (path = []) => place.line(['items', index, ...path]),
})
