import type { Cmi } from '#model/wire/cmi.ts'
import type { Sequenced } from './order.ts'
import { startOf12, wireOf12 } from './scorm12.ts'
import { startOf2004, wireOf2004 } from './scorm2004.ts'
import { type Json, part } from './values.ts'

/** What is used of scorm-again's two APIs. The one of SCORM 1.2 has no sequencing. */
export type ScormAgain = Sequenced & {
  loadFromJSON(values: object, element: string): void
  on(event: string, act: () => void): void
  whenCommitsSettled(options: { timeoutMs: number }): Promise<void>
  LMSFinish?(parameter: string): string
  Terminate?(parameter: string): string
  adl?: { nav: { request: string } }
}
type Library = Record<string, new (settings: object) => ScormAgain>

/** One version of SCORM: where content looks for its API, and how values of the wire become its own. */
export const versions = {
  '1.2': {
    script: 'scorm12.min.js',
    made: 'Scorm12API',
    name: 'API',
    startOf: startOf12,
    wireOf: wireOf12,
    finish: (api: ScormAgain) => api.LMSFinish?.(''),
    finished: 'LMSFinish',
    failure: 101,
  },
  '2004': {
    script: 'scorm2004.min.js',
    made: 'Scorm2004API',
    name: 'API_1484_11',
    startOf: startOf2004,
    wireOf: wireOf2004,
    finish: (api: ScormAgain) => api.Terminate?.(''),
    finished: 'Terminate',
    failure: 391,
  },
} as const
export type VersionName = keyof typeof versions

/** Keeps what a part says of itself; false where there is no room. `final` for Terminate. */
export type Commit = (cmi: Cmi, final: boolean) => boolean

/** What makes the APIs of one version. `sequencing` is scorm-again's setting of that name. */
export async function makerOf(name: VersionName) {
  const version = versions[name]
  const address = `/moothall-host/${version.script}`
  const library = (await import(address)) as Library
  const made = library[version.made]
  if (!made) throw new Error(`${version.script} has no ${version.made}.`)
  return (commit: Commit, sequencing?: object): ScormAgain => {
    const api: ScormAgain = new made({
      // Never fetched: it only makes scorm-again hand its commits to `httpService`.
      lmsCommitUrl: 'moothall:',
      httpService: {
        processHttpRequest(_url: string, _params: unknown, final: boolean) {
          return commit(readOf(name, api), final)
            ? { result: 'true', errorCode: 0 }
            : { result: 'false', errorCode: version.failure }
        },
        updateSettings() {},
      },
      autocommit: false,
      useAsynchronousCommits: false,
      enableOfflineSupport: false,
      asyncModeBeaconBehavior: 'never',
      mastery_override: true,
      autoCompleteLessonStatus: true,
      logLevel: 5,
      ...(sequencing && { sequencing }),
    })
    return api
  }
}

/** What the part says of itself now. */
export const readOf = (name: VersionName, api: { renderCMIToJSONObject(): Json }): Cmi =>
  versions[name].wireOf(part(api.renderCMIToJSONObject(), 'cmi'))
