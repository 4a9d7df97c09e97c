import { attributeOf, childOf, childrenOf } from '#lib/xml/find.ts'
import type { XmlElement } from '#lib/xml/read.ts'
import type { Objective, ObjectiveMap } from '#model/sequencing.ts'
import { flag, stated, within } from './values.ts'

/** The objectives of one `<imsss:sequencing>`, with the maps that ADL's 4th edition keeps in a list of its own. */
export function objectivesOf(sequencing: XmlElement): Objective[] | undefined {
  const lists = childrenOf(sequencing, 'objectives')
  const own = lists.find(({ uri }) => !uri.includes('adlseq'))
  if (!own) return undefined
  const adl = childrenOf(
    lists.find(({ uri }) => uri.includes('adlseq')),
    'objective',
  )
  return own.children
    .filter(({ name }) => /^(primaryObjective|objective)$/i.test(name))
    .map((element) => {
      const id = attributeOf(element, 'objectiveID') || undefined
      const extended = adl.filter((each) => attributeOf(each, 'objectiveID') === id)
      const least = textNumber(childOf(element, 'minNormalizedMeasure'))
      return {
        ...stated({
          id,
          satisfiedByMeasure: flag(attributeOf(element, 'satisfiedByMeasure')),
          minNormalizedMeasure: least,
        }),
        primary: element.name.toLowerCase() === 'primaryobjective',
        maps: joined(
          [element, ...extended].flatMap((each) => childrenOf(each, 'mapInfo').flatMap(mapOf)),
        ),
      }
    })
}

const textNumber = (element: XmlElement | undefined) => within(element?.text.trim(), -1, 1)

function mapOf(element: XmlElement): ObjectiveMap[] {
  const target = attributeOf(element, 'targetObjectiveID')
  const read = (name: string) => flag(attributeOf(element, name))
  const flags = stated({
    readSatisfiedStatus: read('readSatisfiedStatus'),
    readNormalizedMeasure: read('readNormalizedMeasure'),
    writeSatisfiedStatus: read('writeSatisfiedStatus'),
    writeNormalizedMeasure: read('writeNormalizedMeasure'),
    readRawScore: read('readRawScore'),
    readMinScore: read('readMinScore'),
    readMaxScore: read('readMaxScore'),
    readCompletionStatus: read('readCompletionStatus'),
    readProgressMeasure: read('readProgressMeasure'),
    writeRawScore: read('writeRawScore'),
    writeMinScore: read('writeMinScore'),
    writeMaxScore: read('writeMaxScore'),
    writeCompletionStatus: read('writeCompletionStatus'),
    writeProgressMeasure: read('writeProgressMeasure'),
  })
  return target ? [{ target, ...flags }] : []
}

/** One map for each global objective: IMS's flags and ADL's of one target belong together. */
function joined(maps: readonly ObjectiveMap[]): ObjectiveMap[] {
  const byTarget = new Map<string, ObjectiveMap>()
  for (const map of maps) byTarget.set(map.target, { ...byTarget.get(map.target), ...map })
  return [...byTarget.values()]
}
