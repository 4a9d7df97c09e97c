import { el, link } from '../dom.ts'
import type { LearningData } from './data.ts'

/** The endpoint's pages for those who look after others, and whose they are. The endpoint decides; this only leads there. */
const pages = {
  desks: ['champion', 'coordinator', 'technician', 'administrator'],
  reports: ['champion', 'coordinator', 'technician', 'administrator'],
  feedback: ['champion', 'coordinator', 'administrator'],
  pins: ['champion', 'administrator'],
  packages: ['administrator'],
} as const satisfies Record<keyof LearningData['paths']['duties'], readonly string[]>

type Duty = keyof typeof pages

/** Which of them somebody with these roles may open, in order. */
export const dutiesOf = (roles: readonly string[]): Duty[] =>
  (Object.keys(pages) as Duty[]).filter((page) => pages[page].some((role) => roles.includes(role)))

/** A heading with the links; nothing for who has no role. */
export function dutiesIn(
  roles: readonly string[],
  { paths, words: { learning: words } }: LearningData,
): HTMLElement[] {
  const names: Record<Duty, string> = {
    desks: words.desks,
    reports: words.reports,
    feedback: words.feedback,
    pins: words.pins,
    packages: words.packages,
  }
  const items = dutiesOf(roles).map((duty) => el('li', {}, link(names[duty], paths.duties[duty])))
  return items.length === 0
    ? []
    : [
        el('h2', { class: 'govuk-heading-l' }, words.duties),
        el('ul', { class: 'govuk-list' }, ...items),
      ]
}
