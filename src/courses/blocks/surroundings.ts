import { didYouMean } from '#lib/suggestion.ts'
import type { Block } from '#model/blocks.ts'
import type { Finding } from '#model/finding.ts'
import type { Component } from '#model/outline.ts'
import { at, type Placed } from './placed.ts'

/** A block that means something only inside another one. */
export function misplaced(here: Placed, block: Block): Finding[] {
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

/** A file that a block names and `media/` has not. */
export function unfiled(here: Placed, block: Block, media: string, names: string[]): Finding[] {
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
export function leadsNowhere(here: Placed): Finding[] {
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
