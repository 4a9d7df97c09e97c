import { didYouMean, suggestion } from '#lib/suggestion.ts'
import type { Finding } from '#model/finding.ts'
import type { Place, Site } from '#model/site.ts'

/** Rules of guidelines are cited by their ids, so an id is defined once in a language. */
export function duplicateRules(site: Site): Finding[] {
  const first = new Map<string, Place>()
  return site.guidelines.flatMap(({ value, language, place }) =>
    value.rules.flatMap((rule, index): Finding[] => {
      const key = `${language} ${rule.id}`
      const earlier = first.get(key)
      if (!earlier) first.set(key, place)
      if (!earlier) return []
      return [
        {
          code: 'rule/duplicate',
          severity: 'error',
          file: place.file,
          line: place.line(['rules', index, 'id']),
          message: `The rule "${rule.id}" is defined twice; the other one is in ${earlier.file}.`,
          remedy: 'Give this rule the next free number of its guideline.',
        },
      ]
    }),
  )
}

/** `<Rule id="…" />` in a lesson, `rule:` in a question and `rules:` of a kind of message must name a rule that some guideline has. */
export function unknownRules(site: Site): Finding[] {
  const known = new Set(site.guidelines.flatMap(({ value }) => value.rules.map(({ id }) => id)))
  const lessons = site.courses.flatMap((each) => each.lessons)
  const cited = [
    ...lessons.flatMap(({ outline, place }) =>
      outline.citations
        .filter(({ component }) => component === 'Rule')
        .map(({ id, line }) => ({ id, file: place.file, line, who: 'The lesson' })),
    ),
    ...site.courses.flatMap(({ course, questionPlaces }) =>
      course.questions.flatMap(({ id, rule }, index) => {
        const { file, line } = questionPlaces[index]!
        return rule === undefined
          ? []
          : [{ id: rule, file, line: line(['rule']), who: `Question "${id}"` }]
      }),
    ),
    ...site.referral.kinds.flatMap(({ value, place: { file, line } }) =>
      value.rules.map((id, index) => ({
        id,
        file,
        line: line(['rules', index]),
        who: `The kind "${value.id}"`,
      })),
    ),
  ]
  return cited
    .filter(({ id }) => !known.has(id) && !site.faulty.has(id) && !isUnread(id, known, site))
    .map(({ id, file, line, who }) => ({
      code: 'rule/unknown',
      severity: 'error',
      file,
      line,
      message: `${who} cites the rule "${id}", which no guideline has.`,
      remedy: didYouMean(id, known, 'Cite a rule from the front matter of content/guidelines/.'),
    }))
}

/** The rules of a guideline whose front matter could not be read are not known; they share a prefix that no other guideline has, and are no slip of the pen. */
function isUnread(id: string, known: ReadonlySet<string>, { faulty }: Site): boolean {
  const prefix = id.replace(/\d+$/, '')
  return (
    suggestion(id, known) === undefined &&
    [...faulty].some((each) => /^content\/guidelines\/.+\.mdx?$/.test(each)) &&
    ![...known].some((each) => each.replace(/\d+$/, '') === prefix)
  )
}
