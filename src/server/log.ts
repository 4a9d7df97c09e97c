import { variable } from './environment.ts'

export type LogLine = (line: string) => void

const levels = ['debug', 'info', 'warn', 'error'] as const

/** JSON lines about what went wrong. Requests are not logged: their addresses and times would be a record of persons. */
export const logTo = (write: LogLine = (line) => process.stderr.write(line)) => ({
  level: levels.find((each) => each === variable('MOOTHALL_LOG_LEVEL')) ?? 'warn',
  base: null,
  serializers: { req: () => ({}), res: () => ({}) },
  stream: { write },
})
