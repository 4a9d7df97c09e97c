import { didYouMean, suggestion } from '#lib/suggestion.ts'
import { type Block, blocks } from '#model/blocks.ts'
import type { Finding } from '#model/finding.ts'
import { id as idSchema } from '#model/id.ts'
import type { Component } from '#model/outline.ts'
import type { CourseFolder, Site } from '#model/site.ts'
import { fault } from './finding.ts'

/** Rules on the building blocks of lessons, by the table in `model/blocks.ts`. */
export const blockRules = [
  (site: Site) => site.courses.flatMap((folder) => everyBlock(folder, site)),
  (site: Site) => site.courses.flatMap(sameIds),
] satisfies ((site: Site) => Finding[])[]

type Lesson = CourseFolder['lessons'][number]
/** One component where it stands. */
type Placed = { component: Component; all: readonly Component[]; file: string }

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

/** Components that a file imports itself are its own affair; they have no name here. */
const placed = ({ outline, place }: Lesson): Placed[] =>
  outline.components.flatMap((component, _, all) =>
    component.name === '' ? [] : [{ component, all, file: place.file }],
  )

const at = ({ file, component }: Placed, code: string, message: string, remedy: string): Finding =>
  fault(code, { file, line: () => component.line }, [], message, remedy)

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

function missing(here: Placed, block: Block): Finding[] {
  const { name, attributes } = here.component
  const given = Object.keys(attributes)
  const needed = [
    ...block.needs,
    ...Object.entries(block.with ?? {}).flatMap(([one, others]) =>
      given.includes(one) ? others : [],
    ),
  ]
  return needed
    .filter((each) => attributes[each] === undefined || attributes[each]?.trim() === '')
    .map((each) => {
      const near = suggestion(
        each,
        given.filter((one) => !takenBy(block).includes(one)),
      )
      return at(
        here,
        'course/block-incomplete',
        `<${name}> has no ${each === 'alt' ? 'alternative text (alt)' : `"${each}"`}.`,
        near ? `You wrote "${near}": write "${each}".` : (remedies[each] ?? `Add ${each}="…".`),
      )
    })
}

const remedies: Readonly<Record<string, string>> = {
  alt: 'Add alt="…": what the picture tells somebody who cannot see it.',
  captions: 'Add captions="….vtt": a WebVTT file in media/, for who cannot hear it.',
  transcript: 'Add transcript="….txt": all that is said and shown, as text in media/.',
  id: 'Add id="…": small letters joined by hyphens, the same in every language.',
}

const takenBy = (block: Block): string[] => [
  ...block.needs,
  ...(block.takes ?? []),
  ...Object.values(block.with ?? {}).flat(),
]

function odd(here: Placed, block: Block): Finding[] {
  const { name, attributes } = here.component
  const taken = takenBy(block)
  return Object.entries(attributes).flatMap(([key, value]): Finding[] => {
    if (!taken.includes(key))
      return [
        at(
          here,
          'course/block-attribute',
          `<${name}> takes no "${key}".`,
          didYouMean(
            key,
            taken,
            taken.length > 0 ? `It takes ${taken.join(', ')}.` : 'Remove it; it takes none.',
          ),
        ),
      ]
    const values = block.oneOf?.[key]
    if (value !== null && values && !values.includes(value))
      return [
        at(
          here,
          'course/block-attribute',
          `${key} of <${name}> must be ${values.map((each) => `"${each}"`).join(' or ')}, not "${value}".`,
          didYouMean(value, values, 'Write one of them.'),
        ),
      ]
    if (key === 'id' && value && !idSchema.safeParse(value).success)
      return [
        at(
          here,
          'course/block-attribute',
          `id of <${name}> must be small letters joined by hyphens, not "${value}".`,
          'Correct it; what learners did is kept under it.',
        ),
      ]
    if (key === 'limit' && value !== null && !/^[1-9]\d{0,3}$/.test(value))
      return [
        at(
          here,
          'course/block-attribute',
          `limit of <${name}> must be a number of characters, not "${value}".`,
          'Write it like limit="280".',
        ),
      ]
    return []
  })
}

function misplaced(here: Placed, block: Block): Finding[] {
  const { name, parent } = here.component
  const around = parent === undefined ? undefined : here.all[parent]?.name
  if (!block.inside || (around !== undefined && block.inside.includes(around))) return []
  return [
    at(
      here,
      'course/block-misplaced',
      `<${name}> stands ${around ? `in <${around}>` : 'alone'}, and means something only in <${block.inside.join('> or <')}>.`,
      `Put it between <${block.inside[0]}> and </${block.inside[0]}>.`,
    ),
  ]
}

function unfiled(here: Placed, block: Block, media: string, names: string[]): Finding[] {
  const { name, attributes } = here.component
  return (block.media ?? []).flatMap((key): Finding[] => {
    const file = attributes[key]
    if (!file || names.includes(file)) return []
    return [
      at(
        here,
        'course/missing-media',
        `${key} of <${name}> is the file "${file}", which is not in ${media}.`,
        /^https?:/.test(file)
          ? `Save it at ${media}, so that nobody's visit is told to another host.`
          : didYouMean(file, names, `Put it at ${media}${file}.`),
      ),
    ]
  })
}

/** A choice leads to a step of its own scenario. */
function leadsNowhere(here: Placed): Finding[] {
  const { name, attributes } = here.component
  const next = attributes['next']
  if (name !== 'Choice' || !next) return []
  const scenario = scenarioOf(here.component, here.all)
  const steps = here.all.flatMap((each) =>
    each.name === 'Step' && scenarioOf(each, here.all) === scenario
      ? (each.attributes['id'] ?? [])
      : [],
  )
  if (steps.includes(next)) return []
  return [
    at(
      here,
      'course/unknown-step',
      `The choice leads to the step "${next}", which its scenario does not have.`,
      didYouMean(next, steps, `Add <Step id="${next}"> to the scenario, or remove next.`),
    ),
  ]
}

function scenarioOf(component: Component, all: readonly Component[]): Component | undefined {
  for (let each: Component | undefined = component; each; each = all[each.parent ?? -1])
    if (each.name === 'Scenario') return each
  return undefined
}

/** What a learner did is kept under the id of a block: two with one id would be one. */
function sameIds({ lessons }: CourseFolder): Finding[] {
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
