import type { Day } from '#model/day.ts'
import type { Finding } from '#model/finding.ts'
import type { Document, Site } from '#model/site.ts'

/** The page shows its title as the one heading of the first level; a `#` in the text would be a second. */
export function secondTitles(documents: readonly Document<unknown>[]): Finding[] {
  return documents.flatMap(({ outline, place }) =>
    outline.headings
      .filter(({ depth }) => depth === 1)
      .map(({ text, line }) => ({
        code: 'page/second-title',
        severity: 'warning',
        file: place.file,
        line,
        message: `The heading "# ${text}" would be a second title on the page.`,
        remedy: 'Remove it, or write it with "##".',
      })),
  )
}

/** A review dated tomorrow is a slip of the pen, and the page would not be asked for again for years. An overdue one is no fault. */
export function reviewsToCome(site: Site, today: Day): Finding[] {
  const reviewed = [
    ...site.guidelines,
    ...site.pages,
    ...site.courses.map(({ course, place }) => ({ value: course, place })),
  ]
  return reviewed.flatMap(({ value, place }): Finding[] => {
    const day = value.last_reviewed_on
    if (day === undefined || day <= today) return []
    return [
      {
        code: 'review/to-come',
        severity: 'warning',
        file: place.file,
        line: place.line(['last_reviewed_on']),
        message: `It was last reviewed on ${day}, which is still to come.`,
        remedy: 'Write the day on which somebody read it through.',
      },
    ]
  })
}
