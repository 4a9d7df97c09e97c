/** The functions of a SCORM API under one name each, whatever the version calls them. */
export type Runtime = {
  begin(): boolean
  get(element: string): string
  set(element: string, value: string): boolean
  commit(): boolean
  end(): boolean
  /** What the LMS says of the last call that failed. */
  error(): { code: string; text: string }
}

type Names = Record<'begin' | 'get' | 'set' | 'commit' | 'end' | 'code' | 'text', string>

export const names12: Names = {
  begin: 'LMSInitialize',
  get: 'LMSGetValue',
  set: 'LMSSetValue',
  commit: 'LMSCommit',
  end: 'LMSFinish',
  code: 'LMSGetLastError',
  text: 'LMSGetErrorString',
}
export const names2004: Names = {
  begin: 'Initialize',
  get: 'GetValue',
  set: 'SetValue',
  commit: 'Commit',
  end: 'Terminate',
  code: 'GetLastError',
  text: 'GetErrorString',
}

/** An API that throws, such as one whose window is gone, answers "false" like one that refuses. */
export function runtimeOf(api: object, names: Names): Runtime {
  let thrown: string | undefined
  const call = (name: string, ...values: string[]): string => {
    try {
      thrown = undefined
      const method = Reflect.get(api, name) as (...values: string[]) => unknown
      return String(method.apply(api, values))
    } catch (error) {
      thrown = error instanceof Error ? error.message : String(error)
      return 'false'
    }
  }
  // Some LMSs answer a boolean, some "1".
  const done = (answer: string) => answer === 'true' || answer === '1'
  return {
    begin: () => done(call(names.begin, '')),
    get(element) {
      const value = call(names.get, element)
      return thrown === undefined && value !== 'undefined' && value !== 'null' ? value : ''
    },
    set: (element, value) => done(call(names.set, element, value)),
    commit: () => done(call(names.commit, '')),
    end: () => done(call(names.end, '')),
    error() {
      if (thrown !== undefined) return { code: '', text: thrown }
      const code = call(names.code)
      return { code, text: call(names.text, code) }
    },
  }
}
