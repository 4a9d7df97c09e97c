import { inBoth } from '#i18n/both.ts'
import { paths } from '#i18n/paths.ts'
import { deskMatters as strings } from '#i18n/strings/desk-matters.ts'
import { inLanguageNames, training } from '#i18n/strings/training.ts'
import type { DeskRole, Matter } from '#model/desk.ts'
import { inLanguage } from '#model/localised.ts'
import type { CourseFolder } from '#model/site.ts'
import { type CourseFacts, type Gap, trainingGaps } from '#registers/training.ts'
import { deskOfLevel, type Facts, placeOf, values } from '../facts.ts'
import { byDesk, type Source } from '../source.ts'

type Told = readonly [DeskRole, Matter]

/** Levels without training, and courses that are not taught in a language of the site. */
export const catalogue: Source = (facts) => {
  const { registers, courses, settings } = facts.site
  const levels = values(registers.levels)
  // Services in which nobody is licensed have a source of their own.
  const gaps = trainingGaps(levels, courses.map(courseFacts), settings.languages, undefined)
  return byDesk(
    gaps.flatMap((gap): Told[] => {
      if (gap.kind === 'no-training') return [untrained(gap, facts)]
      return gap.kind === 'not-taught-in' ? [untaught(gap, facts)] : []
    }),
  )
}

const courseFacts = ({ course, lessons }: CourseFolder): CourseFacts => ({
  id: course.id,
  title: course.title,
  prerequisites: course.prerequisites,
  taughtIn: [...new Set(lessons.map(({ language }) => language))],
})

function untrained(
  { level: { id, name } }: Extract<Gap, { kind: 'no-training' }>,
  { levels, site }: Facts,
): Told {
  const row = site.registers.levels.find(({ value }) => value.id === id)!
  const matter: Matter = {
    id: `training/level/${id}`,
    urgency: 'later',
    about: name,
    needs: inBoth(
      (language) =>
        `${training[language]['no-training'](inLanguage(name, language))} ${strings[language].addCourse}`,
    ),
    resolve: placeOf(row),
  }
  return [deskOfLevel(levels, id), matter]
}

function untaught(
  { course: { id, title }, language: lacked }: Extract<Gap, { kind: 'not-taught-in' }>,
  { levels, link, site }: Facts,
): Told {
  const level = site.courses.find(({ course }) => course.id === id)!.course.level
  const matter: Matter = {
    id: `training/course/${id}/${lacked}`,
    urgency: 'later',
    about: title,
    needs: inBoth(
      (language) =>
        `${training[language]['not-taught-in'](inLanguage(title, language), inLanguageNames[language][lacked])} ${strings[language].translateCourse}`,
    ),
    resolve: link((language) => paths.course(language, id)),
  }
  return [deskOfLevel(levels, level), matter]
}
