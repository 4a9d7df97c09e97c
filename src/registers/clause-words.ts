import { clauses as words } from '#i18n/strings/clauses.ts'
import { inLanguage, type Language } from '#model/localised.ts'
import type { Clause } from './clauses.ts'

/** A clause in one language; undefined where the register has no Welsh for it, which nobody should paste in English. */
export function clauseIn(clause: Clause, language: Language): string | undefined {
  const name = inLanguage(clause.name, language)
  switch (clause.from) {
    case 'deputy':
      return words[language].deputy(name)
    case 'account':
      return words[language].account(name)
    case 'account-deputy':
      return words[language].accountDeputy(name)
    default:
      return language === 'en' ? clause.text.en : clause.text.cy
  }
}

/** All clauses of one language, a line each, ready to be pasted. */
export const clausesIn = (clauses: readonly Clause[], language: Language): string[] =>
  clauses.flatMap((each) => clauseIn(each, language) ?? [])
