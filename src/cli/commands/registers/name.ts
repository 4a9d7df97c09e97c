import { InvalidArgumentError } from 'commander'
import { suggestion } from '#lib/suggestion.ts'
import { type RegisterName, registerNames } from '#model/registers.ts'

export const isRegister = (word: string): word is RegisterName =>
  (registerNames as string[]).includes(word)

/** The register that somebody names, for an option or an argument. */
export function registerNamed(word: string): RegisterName {
  if (isRegister(word)) return word
  const near = suggestion(word, registerNames)
  throw new InvalidArgumentError(
    near ? `Did you mean "${near}"?` : `The registers are ${registerNames.join(', ')}.`,
  )
}
