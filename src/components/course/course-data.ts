import type { CollectionEntry } from 'astro:content'
import { paths } from '#i18n/paths.ts'
import { courseScript } from '#i18n/strings/course-script.ts'
import { visiting } from '#i18n/strings/learning.ts'
import { testScript } from '#i18n/strings/test-script.ts'
import type { Language } from '#model/localised.ts'
import type { CourseData } from '#player/course/data.ts'
import { toAcknowledge } from '#queries/acknowledgements.ts'
import { coursesNamed } from '#queries/courses.ts'
import type { LessonInLanguage } from '#queries/lessons.ts'
import { questionPictures } from '#queries/questions.ts'
import { ruleBook } from '#queries/rules.ts'
import { settings } from '#queries/site.ts'

/** What the course's script needs to know that is not in the document: words, addresses, and where each rule stands. */
export async function courseData(
  course: CollectionEntry<'courses'>,
  lessons: readonly LessonInLanguage[],
  language: Language,
): Promise<CourseData> {
  const here = paths.course(language, course.id)
  return {
    language,
    course: course.id,
    lessons: lessons.map(({ id, entry }) => ({ id, title: entry.data.title })),
    assessed: course.data.assessment !== undefined && settings.endpoint.enabled,
    recorded: settings.endpoint.enabled,
    before: (await coursesNamed(course.data.prerequisites, language)).map(({ id, title }) => ({
      id,
      title,
      href: paths.course(language, id),
    })),
    acknowledge: (await toAcknowledge(course.data.completion.acknowledge, language)).map(
      ({ id }) => id,
    ),
    ...(settings.lrs_origins.length > 0 && { lrs: settings.lrs_origins }),
    rules: await ruleBook(language),
    pictures: await questionPictures(course.id),
    paths: {
      signIn: paths.signIn(here),
      myLearning: paths.myLearning(language),
      certificate: paths.certificate(language, '{number}'),
    },
    words: {
      visit: visiting[language],
      course: courseScript[language],
      test: testScript[language],
    },
  }
}
