import { element, leaf, xmlDocument } from '#lib/xml/write.ts'
import type { Localised } from '#model/localised.ts'
import { textFile } from '../file.ts'
import { type Format, mustPass, type Packed } from '../format.ts'

/** A cmi5 package: one assignable unit, launched from the package. */
export const cmi5: Format = {
  reports: true,
  files: (packed) => [textFile('cmi5.xml', courseStructure(packed, 'index.html'))],
}

/** cmi5, chapter 13: the course structure, whose one unit is launched at `url`. */
export function courseStructure(
  { course, iri, languages }: Pick<Packed, 'course' | 'iri' | 'languages'>,
  url: string,
): string {
  const texts = (name: string, text: Localised) =>
    element(
      name,
      {},
      ...languages.flatMap((language) => {
        const said = text[language]
        return said === undefined ? [] : [leaf('langstring', said, { lang: `${language}-GB` })]
      }),
    )
  const pass = mustPass(course)
  return xmlDocument(
    element(
      'courseStructure',
      { xmlns: 'https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd' },
      element(
        'course',
        { id: iri },
        texts('title', course.title),
        texts('description', course.summary),
      ),
      element(
        'au',
        {
          id: `${iri}#au`,
          // The intranet's own page is not to be framed by another site, and its session cookie would not go there.
          launchMethod: URL.canParse(url) ? 'OwnWindow' : 'AnyWindow',
          // Who has read every lesson and failed has completed nothing, so neither of the two is enough alone.
          moveOn: pass ? 'CompletedAndPassed' : 'Completed',
          masteryScore: pass ? (course.assessment?.pass_mark ?? 0) / 100 : undefined,
        },
        texts('title', course.title),
        texts('description', course.summary),
        leaf('url', url),
      ),
    ),
  )
}
