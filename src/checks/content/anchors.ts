import { paths } from '#i18n/paths.ts'
import { languages } from '#model/localised.ts'
import type { Document, Site } from '#model/site.ts'

/** The anchors of every page that content writes, by address. Pages that the software makes are not here: theirs are its own. */
export function anchorsByAddress(site: Site): Map<string, Set<string>> {
  const anchors = new Map<string, Set<string>>()
  const add = (address: string, ids: Iterable<string>) => {
    const known = anchors.get(address) ?? new Set<string>()
    anchors.set(address, known)
    for (const id of ids) known.add(id)
  }
  for (const language of languages) {
    for (const each of inLanguage(site.pages, language)) add(addressIn(each, language), own(each))
    for (const each of inLanguage(site.guidelines, language)) {
      const rules = each.value.rules.map(({ id }) => id)
      add(addressIn(each, language), [...own(each), ...rules])
    }
    for (const { course, lessons } of site.courses) {
      const shown = inLanguage(lessons, language)
      const address = paths.course(language, course.id)
      add(address, [...course.lessons, ...shown.flatMap((each) => own(each))])
    }
  }
  return anchors
}

type Any = Document<unknown>

const own = (document: Any): string[] => [
  'main-content',
  'rules',
  'changes',
  ...document.outline.anchors,
]

/** What a reader of `language` is shown: the translation, or the other language where there is none. */
function inLanguage<Each extends Any>(documents: readonly Each[], language: string): Each[] {
  const translated = new Set(
    documents.filter((each) => each.language === language).map((each) => each.id),
  )
  return documents.filter((each) => each.language === language || !translated.has(each.id))
}

const addressIn = (document: Any, language: string): string => {
  const english = document.address.replace(/^\/cy(?=\/)/, '')
  return language === 'cy' ? `/cy${english}` : english
}
