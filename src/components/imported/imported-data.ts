import { paths } from '#i18n/paths.ts'
import { importedScript } from '#i18n/strings/imported.ts'
import { visiting } from '#i18n/strings/learning.ts'
import { everyItem, type ImportedCourse, type ImportedItem, parts } from '#model/imported.ts'
import type { Language } from '#model/localised.ts'
import type { ImportedData, Part } from '#player/host/data.ts'
import { orderOf } from '#queries/imported.ts'
import { settings } from '#queries/site.ts'

/** What the script of an imported course's page needs to know of the manifest. */
export const importedData = (course: ImportedCourse, language: Language): ImportedData => ({
  language,
  course: course.id,
  parts: parts(course).map(partOf),
  ...ordered(course),
  waiting: waitingOf(course),
  recorded: settings.endpoint.enabled,
  paths: {
    signIn: paths.signIn(paths.course(language, course.id)),
    learn: paths.learn(language),
    myLearning: paths.myLearning(language),
  },
  words: { visit: visiting[language], imported: importedScript[language] },
})

function ordered(course: ImportedCourse): Pick<ImportedData, 'order'> {
  const order = orderOf(course)
  return order ? { order } : {}
}

function waitingOf({ scorm, items }: ImportedCourse): ImportedData['waiting'] {
  if (scorm !== '1.2') return { prerequisites: {}, within: {} }
  const all = everyItem(items)
  return {
    prerequisites: Object.fromEntries(
      all.flatMap(({ id, prerequisites }) => (prerequisites ? [[id, prerequisites]] : [])),
    ),
    within: Object.fromEntries(
      all.flatMap(({ id, launch, children }) =>
        launch ? [] : [[id, parts({ items: children }).map((each) => each.id)]],
      ),
    ),
  }
}

function partOf(item: ImportedItem): Part {
  const { id, title, launch, sequencing, completionThreshold } = item
  const primary = sequencing?.objectives?.find((each) => each.primary)
  return {
    sco: id,
    title,
    kind: launch!.kind,
    href: launch!.href,
    ...(item.dataFromLms !== undefined && { launchData: item.dataFromLms }),
    ...(item.masteryScore !== undefined && { masteryScore: item.masteryScore }),
    ...(item.maxTimeAllowed !== undefined && { maxTimeAllowed: item.maxTimeAllowed }),
    ...(item.timeLimitAction && { timeLimitAction: item.timeLimitAction }),
    ...(primary?.satisfiedByMeasure && { scaledPassingScore: primary.minNormalizedMeasure ?? 1 }),
    ...(completionThreshold?.completedByMeasure && {
      completionThreshold: completionThreshold.minProgressMeasure,
    }),
    ...(sequencing?.delivery?.completionSetByContent && { completionSetByContent: true as const }),
    objectives: (sequencing?.objectives ?? []).flatMap(({ id }) => id ?? []),
  }
}
