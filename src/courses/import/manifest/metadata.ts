import { attributeOf, childOf, childrenOf, lineOf } from '#lib/xml/find.ts'
import type { XmlElement } from '#lib/xml/read.ts'

/** What the learning object metadata of a manifest say about the course. */
export type About = { title?: string; summary?: string; language?: string }

export function aboutOf(manifest: XmlElement): About {
  const general = childOf(childOf(childOf(manifest, 'metadata'), 'lom'), 'general')
  const title = saidIn(childOf(general, 'title'))
  const summary = saidIn(childOf(general, 'description'))
  const languages = [
    lineOf(childOf(general, 'language')),
    title?.language,
    attributeOf(childOf(manifest, 'organizations'), 'lang'),
    attributeOf(manifest, 'lang'),
  ]
  const language = languages.map(languageTag).find((each) => each !== undefined)
  return {
    ...(title && { title: title.text }),
    ...(summary && { summary: summary.text }),
    ...(language && { language }),
  }
}

/** 1.2 writes `<langstring xml:lang>`, 2004 `<string language>`; the first one that says something. */
function saidIn(element: XmlElement | undefined) {
  const strings = [...childrenOf(element, 'langstring'), ...childrenOf(element, 'string')]
  return strings.flatMap((each) => {
    const text = lineOf(each)
    const language = attributeOf(each, 'language') ?? attributeOf(each, 'lang')
    return text ? [{ text, language }] : []
  })[0]
}

/** `en_US` → `en-US`; undefined for what names no language, as `x-none` and `und` do. */
export function languageTag(tag: string | undefined): string | undefined {
  if (!tag || /^(x-|und\b|none)/i.test(tag)) return undefined
  try {
    return Intl.getCanonicalLocales(tag.replaceAll('_', '-'))[0]
  } catch {
    return undefined
  }
}
