import { paths } from '#i18n/paths.ts'
import { induction } from '#i18n/strings/induction.ts'
import { myLearning, visiting } from '#i18n/strings/learning.ts'
import { inLanguage, type Language } from '#model/localised.ts'
import type { LearningData } from '#player/learning/data.ts'
import { courses } from '#queries/courses.ts'
import { inductionIn } from '#queries/induction.ts'
import { lessonsOf } from '#queries/lessons.ts'
import { today } from '#queries/site.ts'

/** What "My learning" needs to know: every course by name, and the induction, which the record keeps like one. */
export async function learningData(language: Language): Promise<LearningData> {
  const tasks = await inductionIn(language)
  const all = await Promise.all(
    (await courses()).map(async ({ id, data }) => ({
      id,
      title: inLanguage(data.title, language),
      href: paths.course(language, id),
      items: (await lessonsOf(id, language)).length,
      licence: data.licence !== undefined,
    })),
  )
  const first = {
    id: 'induction',
    title: induction[language].title,
    href: paths.induction(language),
    items: tasks.length,
    licence: false,
  }
  return {
    language,
    courses: tasks.length > 0 ? [first, ...all] : all,
    today,
    paths: {
      signIn: paths.signIn(paths.myLearning(language)),
      certificates: paths.certificate(language, '{number}'),
      duties: {
        desks: paths.openDesks(language),
        reports: paths.reports(language),
        feedback: paths.feedback(language),
        pins: paths.pins(language),
        packages: paths.packages(language),
      },
    },
    words: { visit: visiting[language], learning: myLearning[language] },
  }
}
