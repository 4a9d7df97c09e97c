import { didYouMean, suggestion } from '#lib/suggestion.ts'
import type { Block } from '#model/blocks.ts'
import type { Finding } from '#model/finding.ts'
import { id as idSchema } from '#model/id.ts'
import { at, type Placed } from './placed.ts'

/** Attributes that a block needs and has not, or has and is empty. */
export function missing(here: Placed, block: Block): Finding[] {
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

/** Attributes that a block does not take, or whose value it does not take. */
export function odd(here: Placed, block: Block): Finding[] {
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
