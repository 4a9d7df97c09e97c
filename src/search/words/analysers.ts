import type { Language } from '#model/localised.ts'
import type { Analyser } from './analyser.ts'
import { english } from './english.ts'
import { welsh } from './welsh.ts'

export const analysers = { en: english, cy: welsh } satisfies Record<Language, Analyser>
