import { stringify } from 'yaml'
import type { Finding } from '#model/finding.ts'
import { Stop } from '../../exit.ts'
import { inWords as inFull } from '../../findings.ts'
import type { Step } from './steps.ts'

/** What came of a decision. */
export type Told =
  | { kind: 'nothing'; id: string }
  | { kind: 'faulty'; id: string; problems: readonly Finding[] }
  | (Changed & { kind: 'trial' })
  | (Changed & {
      kind: 'written'
      files: readonly string[]
      untranslated?: { into: string; texts: readonly string[] } | undefined
      /** The row that people.yaml needs, for somebody to add. */
      unnamed?: Record<string, unknown>
    })

type Changed = {
  id: string
  rows: readonly { register: string; row: Record<string, unknown> }[]
  warnings: readonly Finding[]
  steps: readonly Step[]
}

/** Says it, in words or as JSON; ends with 1 where nothing could be done. */
export function tell({ json = false }: { json?: boolean }, told: Told): void {
  if (json) console.log(JSON.stringify(told, undefined, 2))
  if (told.kind === 'faulty')
    throw new Stop(json ? '' : `${told.problems.map(inFull).join('\n\n')}\n\nNothing was changed.`)
  if (!json) console.log(inWords(told))
}

function inWords(told: Exclude<Told, { kind: 'faulty' }>): string {
  if (told.kind === 'nothing') return `${told.id} is in the register already: nothing was changed.`
  const { id, steps, rows, warnings } = told
  return [
    ...steps.map(({ to, by, on }) => `${id}: ${to}, by ${by}, on ${on}.`),
    ...rows.map(({ register, row }) => `  ${register}.yaml: ${row['id'] ?? row['holder']}`),
    ...warnings.map((warning) => `Worth a look: ${inFull(warning)}`),
    ...(told.kind === 'trial'
      ? ['This was a trial: nothing was changed.']
      : [
          ...(told.files.length > 0 ? [`Written: ${told.files.join(', ')}.`] : []),
          ...(told.unnamed
            ? [`Add to people.yaml, where you keep one: ${flow(told.unnamed)}`]
            : []),
          ...(told.untranslated
            ? [`Write in ${told.untranslated.into} too: ${told.untranslated.texts.join(', ')}.`]
            : []),
        ]),
  ].join('\n')
}

const flow = (row: Record<string, unknown>): string =>
  `- ${stringify(row, { collectionStyle: 'flow', lineWidth: 0 }).trim()}`
