import { readFileSync } from 'node:fs'

/** The version of the software, which is that of its contract. */
export const contractVersion: string = JSON.parse(
  readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'),
).version
