import { paths } from '#i18n/paths.ts'
import { inLanguage, type Localised } from '#model/localised.ts'
import type { Question } from '#model/questions/question.ts'
import { inductionId, type Outline } from '../attempts/outline.ts'
import type { Activity, LanguageMap } from './statement.ts'
import { type ActivityType, types } from './vocabulary.ts'

/** What makes a name the council's own. */
export type Naming = {
  /** Where the site lives, without a slash at its end. */
  address: string
  /** What the site is called. */
  platform: string
}

/** The activities of a course, each under the address at which it is read. Welsh and English are one activity. */
export function activitiesOf(outline: Outline, { address }: Naming) {
  const { id, course } = outline
  const root = address + (id === inductionId ? paths.induction('en') : paths.course('en', id))
  const under = (folder: string, part: string) => `${root}${folder}/${encodeURIComponent(part)}`
  return {
    course: activity(root, 'course', course && wordsOf(course)),
    attempt: (registration: string) => activity(under('attempts', registration), 'attempt'),
    /** A lesson, a task, a part of a package, or a guideline to acknowledge. */
    step: (step: string) => {
      const guideline = /^guideline:([^@]+)@/.exec(step)?.[1]
      if (guideline !== undefined)
        return activity(address + paths.guideline('en', guideline), 'guideline')
      return activity(under('steps', step), id === inductionId ? 'task' : 'lesson')
    },
    question: (question: Question, type: string): Activity => {
      const asked = activity(under('questions', question.id), 'interaction')
      return {
        ...asked,
        definition: {
          type: types.interaction,
          description: mapOf(question.stem),
          interactionType: type,
        },
      }
    },
    /** A question of somebody else's package, of which no more is known. */
    interaction: (sco: string, interaction: string, type: string): Activity => ({
      objectType: 'Activity',
      id: `${under('steps', sco)}/interactions/${encodeURIComponent(interaction)}`,
      definition: { type: types.interaction, interactionType: type },
    }),
    validUntil: `${address}/xapi/extensions/valid-until`,
    test: `${address}/xapi/extensions/test`,
  }
}
export type Activities = ReturnType<typeof activitiesOf>

/** All that an activity may be called by whoever only points to it. */
export const named = ({ objectType, id }: Activity): Activity => ({ objectType, id })

const activity = (
  id: string,
  type: ActivityType,
  words?: { name: LanguageMap; description: LanguageMap },
): Activity => ({ objectType: 'Activity', id, definition: { type: types[type], ...words } })

const wordsOf = ({ title, summary }: { title: Localised; summary: Localised }) => ({
  name: mapOf(title),
  description: mapOf(summary),
})

const mapOf = (text: Localised): LanguageMap => ({
  en: inLanguage(text, 'en'),
  ...(text.cy !== undefined && { cy: text.cy }),
})
