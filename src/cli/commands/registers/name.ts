import { statSync } from 'node:fs'
import { InvalidArgumentError } from 'commander'
import { suggestion } from '#lib/suggestion.ts'
import { type RegisterName, registerNames } from '#model/registers.ts'
import { Stop } from '../../exit.ts'

export const isRegister = (word: string): word is RegisterName =>
  (registerNames as string[]).includes(word)

/** What was meant by a word that is no register. */
export function nearestRegister(word: string): string {
  const near = suggestion(word, registerNames)
  return near ? `Did you mean "${near}"?` : `The registers are ${registerNames.join(', ')}.`
}

/** The register that somebody names, for an option or an argument. */
export function registerNamed(word: string): RegisterName {
  if (isRegister(word)) return word
  throw new InvalidArgumentError(nearestRegister(word))
}

/** The folder of a site, for commands that would otherwise make one. */
export function existing(dir: string): string {
  if (statSync(dir, { throwIfNoEntry: false })?.isDirectory()) return dir
  throw new Stop(`There is no folder "${dir}". --site names the folder of a council's site.`)
}
