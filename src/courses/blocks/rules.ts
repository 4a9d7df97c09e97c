import { didYouMean } from '#lib/suggestion.ts'
import { blocks } from '#model/blocks.ts'
import type { Finding } from '#model/finding.ts'
import type { CourseFolder, Site } from '#model/site.ts'
import { missing, odd } from './attributes.ts'
import { sameIds } from './ids.ts'
import { at, type Placed, placed } from './placed.ts'
import { leadsNowhere, misplaced, unfiled } from './surroundings.ts'

/** Rules on the building blocks of lessons, by the table in `model/blocks.ts`. */
export const blockRules = [
  (site: Site) => site.courses.flatMap((folder) => everyBlock(folder, site)),
  (site: Site) => site.courses.flatMap(sameIds),
] satisfies ((site: Site) => Finding[])[]

function everyBlock(folder: CourseFolder, site: Site): Finding[] {
  const media = `courses/${folder.course.id}/media/`
  const files = [...site.files].filter((file) => file.startsWith(media))
  const names = files.map((file) => file.slice(media.length))
  return folder.lessons.flatMap((lesson) =>
    placed(lesson).flatMap((at) => {
      const block = blocks[at.component.name]
      if (!block) return unknown(at)
      return [
        ...missing(at, block),
        ...odd(at, block),
        ...misplaced(at, block),
        ...unfiled(at, block, media, names),
        ...leadsNowhere(at),
      ]
    }),
  )
}

const unknown = (here: Placed): Finding[] => [
  at(
    here,
    'course/unknown-block',
    `There is no building block <${here.component.name}>.`,
    didYouMean(
      here.component.name,
      Object.keys(blocks),
      `The blocks are ${Object.keys(blocks).join(', ')}.`,
    ),
  ),
]
