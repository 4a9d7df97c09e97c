import type { Finding } from '#model/finding.ts'
import type { Document, Site } from '#model/site.ts'

/** Texts that one of the site's languages lacks, and guidelines whose two versions have different rules. */
export function missingTranslations(site: Site): Finding[] {
  if (site.settings.languages.length < 2) return []
  const owned = site.pages.filter((each) => each.value.owner_post !== undefined)
  return [
    ...untranslated(site.guidelines, site.faulty),
    ...untranslated(owned, site.faulty),
    ...untranslated(site.tasks, site.faulty),
    ...site.courses.flatMap((each) => untranslated(each.lessons, site.faulty)),
    ...differentRules(site),
  ]
}

function untranslated(
  documents: readonly Document<unknown>[],
  faulty: ReadonlySet<string>,
): Finding[] {
  const there = new Set(documents.map((each) => `${each.language} ${each.id}`))
  return documents.flatMap(({ id, language, place }): Finding[] => {
    const other = language === 'en' ? 'cy' : 'en'
    const wanted = place.file.replace(`/${language}/`, `/${other}/`)
    if (there.has(`${other} ${id}`) || faulty.has(wanted)) return []
    return [
      {
        code: 'translation/missing',
        severity: 'warning',
        file: place.file,
        line: 1,
        message: `The text is in ${names[language]} only, and is shown so to ${names[other]} readers.`,
        remedy: `Add ${wanted}.`,
      },
    ]
  })
}

const names = { en: 'English', cy: 'Welsh' }

function differentRules(site: Site): Finding[] {
  const versions = new Map(site.guidelines.map((each) => [`${each.language} ${each.id}`, each]))
  return site.guidelines.flatMap(({ id, language, value, place }): Finding[] => {
    const other = versions.get(`${language === 'en' ? 'cy' : 'en'} ${id}`)
    const theirs = new Set(other?.value.rules.map((rule) => rule.id))
    const missing = value.rules.filter((rule) => !theirs.has(rule.id)).map((rule) => rule.id)
    if (!other || missing.length === 0) return []
    return [
      {
        code: 'translation/rules',
        severity: 'warning',
        file: other.place.file,
        line: other.place.line(['rules']),
        message: `The ${names[other.language]} version lacks rules that ${place.file} has: ${missing.join(', ')}.`,
        remedy: 'Translate them, under the same ids.',
      },
    ]
  })
}
