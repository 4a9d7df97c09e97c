import type { Cmi } from '#model/wire/cmi.ts'
import type { Launching } from './messages.ts'
import { startOf12, wireOf12 } from './scorm12.ts'
import { startOf2004, wireOf2004 } from './scorm2004.ts'
import { type Json, part } from './values.ts'

/** What is used of scorm-again's two APIs. */
type ScormAgain = {
  loadFromJSON(values: object, element: string): void
  renderCMIToJSONObject(): Json
  on(event: string, act: () => void): void
  isInitialized(): boolean
  isTerminated(): boolean
  whenCommitsSettled(options: { timeoutMs: number }): Promise<void>
  LMSFinish?(parameter: string): string
  Terminate?(parameter: string): string
}
type Library = Record<string, new (settings: object) => ScormAgain>

/** One version of SCORM: where content looks for its API, and how values of the wire become its own. */
const versions = {
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

export type Api = {
  /** What the part says of itself now. */
  read(): Cmi
  /** It has called Initialize, and not yet Terminate. */
  isOpen(): boolean
  /** Terminates it, if the part has not. */
  finish(): Promise<void>
  remove(): void
}

export type Hear = {
  /** Keeps a commit; false where there is no room. `final` for Terminate. */
  commit(cmi: Cmi, final: boolean): boolean
  ended(go: 'next' | 'previous' | undefined): void
}

/** Sets the API of one part on this window, with its state in it, before the part is loaded. */
export async function openApi(name: VersionName, launching: Launching, hear: Hear): Promise<Api> {
  const version = versions[name]
  const address = `/moothall-host/${version.script}`
  const library = (await import(address)) as Library
  let go: 'next' | 'previous' | undefined
  const made = library[version.made]
  if (!made) throw new Error(`${version.script} has no ${version.made}.`)
  const api = new made({
    // Never fetched: it only makes scorm-again hand its commits to `httpService`.
    lmsCommitUrl: 'moothall:',
    httpService: {
      processHttpRequest(_url: string, _params: unknown, final: boolean) {
        const kept = hear.commit(read(), final)
        return kept
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
    logLevel: 5,
  })
  const read = (): Cmi => {
    const values = api.renderCMIToJSONObject()
    return version.wireOf(part(values, 'cmi'))
  }
  api.loadFromJSON(version.startOf(launching), 'cmi')
  api.on('SequenceNext', () => {
    go = 'next'
  })
  api.on('SequencePrevious', () => {
    go = 'previous'
  })
  // The listener runs inside the part's own call, whose answer it is still waiting for.
  api.on(version.finished, () => setTimeout(() => hear.ended(go), 0))
  Reflect.set(window, version.name, api)
  return {
    read,
    isOpen: () => api.isInitialized(),
    async finish() {
      if (api.isInitialized() && !api.isTerminated()) version.finish(api)
      await api.whenCommitsSettled({ timeoutMs: 2000 })
    },
    remove: () => Reflect.deleteProperty(window, version.name),
  }
}
