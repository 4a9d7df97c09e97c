import { blocks } from '#model/blocks.ts'
import type { Finding } from '#model/finding.ts'
import type { CourseFolder } from '#model/site.ts'
import { at, placed } from './placed.ts'

/** What a learner did is kept under the id of a block: two with one id would be one. */
export function sameIds({ lessons }: CourseFolder): Finding[] {
  const first = new Map<string, string>()
  return lessons.flatMap((lesson) =>
    placed(lesson).flatMap((here): Finding[] => {
      const { name, attributes, line } = here.component
      const id = blocks[name]?.remembers && attributes['id']
      if (!id) return []
      const key = `${lesson.language} ${id}`
      const earlier = first.get(key)
      if (earlier === undefined) first.set(key, `${here.file}:${line}`)
      if (earlier === undefined) return []
      return [
        at(
          here,
          'course/same-block',
          `The course has another block "${id}": ${earlier}.`,
          'Give one of them another id, in every language.',
        ),
      ]
    }),
  )
}
