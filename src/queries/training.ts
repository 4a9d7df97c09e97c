import { getCollection } from 'astro:content'
import { inLanguageNames, training as words } from '#i18n/strings/training.ts'
import { inLanguage, type Language } from '#model/localised.ts'
import { newestCounted } from '#registers/share/told.ts'
import {
  type CourseFacts,
  coverageByService,
  type Gap,
  tracks,
  trainingGaps,
} from '#registers/training.ts'
import { accountEntries } from './account-entries.ts'
import { courses } from './courses.ts'
import { kept } from './kept.ts'
import { shareMonths } from './progress.ts'
import { levels, rowsOf } from './registers.ts'
import { siteLanguages } from './site.ts'

const catalogue = kept(async (): Promise<CourseFacts[]> => {
  const lessons = (await getCollection('lessons')).map(({ id }) => id)
  return (await courses()).map(({ id, data }) => ({
    id,
    title: data.title,
    prerequisites: data.prerequisites,
    taughtIn: siteLanguages.filter((language) =>
      lessons.some((lesson) => lesson.startsWith(`${id}/lessons/${language}/`)),
    ),
  }))
})

/** Which courses each level requires, in order, and those that are for whoever wants them. */
export const courseTracks = async () => tracks(await levels(), await catalogue())

/** What the catalogue lacks, in words. */
export async function gapsIn(language: Language): Promise<string[]> {
  const newest = newestCounted(await shareMonths())
  const gaps = trainingGaps(await levels(), await catalogue(), siteLanguages, newest)
  return gaps.map((gap) => said(gap, language))
}

function said(gap: Gap, language: Language): string {
  const own = words[language]
  switch (gap.kind) {
    case 'no-training':
      return own['no-training'](inLanguage(gap.level.name, language))
    case 'not-taught-in':
      return own['not-taught-in'](
        inLanguage(gap.course.title, language),
        inLanguageNames[language][gap.language],
      )
    case 'nobody-licensed':
      return own['nobody-licensed'](
        gap.services.map((each) => inLanguage(each, language)).join(', '),
      )
  }
}

/** Licences and accounts by service in the newest month that was counted; undefined where there is none. */
export async function coverage() {
  const newest = newestCounted(await shareMonths())
  if (newest === undefined) return undefined
  const posts = new Map((await rowsOf('posts')).map((post) => [post.id, post]))
  return { month: newest.month, rows: coverageByService(newest, await accountEntries(), posts) }
}
