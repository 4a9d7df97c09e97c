import { inBoth } from '#i18n/both.ts'
import { deskMatters as strings } from '#i18n/strings/desk-matters.ts'
import { isInForce, licenceState } from '#model/licence.ts'
import { inLanguage } from '#model/localised.ts'
import { values } from '../facts.ts'
import type { Source } from '../source.ts'

/** Corporate users without a recorded pass, where people.yaml says what they sign in as and the endpoint's export is there. */
export const passes: Source = ({ site, today, postOf, titleOf }) => {
  const { people, passes: recorded, courses, registers } = site
  if (people === undefined || recorded === undefined) return {}
  const licensing = new Set(
    courses.filter(({ course }) => course.licence).map(({ course }) => course.id),
  )
  const learners = new Map(values(people).map(({ holder, learner }) => [holder, lower(learner)]))
  const passed = new Set(
    recorded.filter(({ course }) => licensing.has(course)).map(({ learner }) => lower(learner)),
  )
  return {
    champion: values(registers.licences)
      .filter((licence) => isInForce(licenceState(licence, today, postOf)))
      .filter(({ holder }) => {
        const learner = learners.get(holder)
        return learner !== undefined && !passed.has(learner)
      })
      .map(({ id, post }) => ({
        id: `licence/${id}/no-pass`,
        urgency: 'soon',
        about: inBoth((language) =>
          strings[language].licenceOf(inLanguage(titleOf(post), language), id),
        ),
        needs: inBoth((language) => strings[language].noPass),
        resolve: { command: 'npx moothall lms report --format csv > var/completions.csv' },
      })),
  }
}

const lower = (learner: string | undefined): string | undefined => learner?.toLowerCase()
