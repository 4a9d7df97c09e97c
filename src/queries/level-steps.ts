import { paths } from '#i18n/paths.ts'
import { applications } from '#i18n/strings/applications.ts'
import { levelsWords } from '#i18n/strings/levels.ts'
import { inLanguage, type Language } from '#model/localised.ts'
import { type PathStep, pathTo } from '#registers/level-path.ts'
import { canApply } from './applying.ts'
import { coursesNamed } from './courses.ts'
import { guidelinesIn } from './guidelines.ts'
import { levels, rowsOf } from './registers.ts'

/** A step in words, and what it leads to. */
export type LevelStep = { text: string; links: { href: string; name: string }[] }

/** The way to a level. A step for which there is nothing, such as guidelines that nobody wrote, is left out. */
export async function stepsTo(level: string, language: Language): Promise<LevelStep[]> {
  const steps = pathTo(await levels(), level).map((step) => inWords(step, language))
  return (await Promise.all(steps)).filter((step) => step !== undefined)
}

async function inWords(step: PathStep, language: Language): Promise<LevelStep | undefined> {
  const words = levelsWords[language]
  switch (step.kind) {
    case 'read': {
      const links = (await guidelinesIn(language))
        .filter(({ entry }) => entry.data.level === step.level)
        .map(({ id, entry }) => ({ href: paths.guideline(language, id), name: entry.data.title }))
      return links.length > 0 ? { text: words.stepRead, links } : undefined
    }
    case 'agree':
      return { text: words.stepManager, links: [] }
    case 'keep':
    case 'course': {
      const [course] = await coursesNamed([step.course], language)
      const text = step.kind === 'keep' ? words.stepKeep : words.stepCourse
      return (
        course && { text, links: [{ href: paths.course(language, course.id), name: course.title }] }
      )
    }
    case 'apply': {
      const text = step.for === 'licence' ? words.stepApplyLicence : words.stepApplyAccount
      const name = applications[language][step.for]
      const href = paths.applyFor(language, step.for)
      return { text, links: (await canApply(step.for)) ? [{ href, name }] : [] }
    }
    case 'decide': {
      const role = (await rowsOf('roles')).find(({ id }) => id === step.role)
      const name = role ? inLanguage(role.name, language) : step.role
      return { text: words.stepDecide(name.toLowerCase()), links: [] }
    }
    case 'registered': {
      const text = step.in === 'licences' ? words.stepLicences : words.stepAccounts
      return { text, links: [{ href: paths[step.in](language), name: words.whoHolds }] }
    }
  }
}
