import { paths } from '#i18n/paths.ts'
import type { Rule } from '#model/guideline.ts'
import type { Language } from '#model/localised.ts'
import { guidelinesIn } from './guidelines.ts'

export type RuleInGuideline = { rule: Rule; guideline: string; title: string; language: Language }

/** A rule by its id, with the guideline that it belongs to. */
export async function ruleNamed(
  id: string,
  language: Language,
): Promise<RuleInGuideline | undefined> {
  for (const { id: guideline, language: own, entry } of await guidelinesIn(language)) {
    const rule = entry.data.rules.find((each) => each.id === id)
    if (rule) return { rule, guideline, title: entry.data.title, language: own }
  }
  return undefined
}

/** Where every rule stands, for scripts: a guideline's address, its title, and the ids of its rules. */
export type RuleBook = { href: string; title: string; rules: string[] }[]

export async function ruleBook(language: Language): Promise<RuleBook> {
  return (await guidelinesIn(language)).map(({ id, entry }) => ({
    href: paths.guideline(language, id),
    title: entry.data.title,
    rules: entry.data.rules.map((rule) => rule.id),
  }))
}
