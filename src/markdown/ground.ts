import type { From, Targets } from './target.ts'

/** What a plugin must know to follow a link: what there is, and where the text being compiled is. */
export type Ground = {
  targets: Targets
  fromOf: (fileURL: URL | undefined) => From | undefined
  lenient: boolean
}
