import { element, leaf, xmlDocument } from '#lib/xml/write.ts'
import { inLanguage } from '#model/localised.ts'
import type { Packed } from './format.ts'

/** In what the manifests of SCORM 1.2 and 2004 differ. */
export type ManifestOf = {
  namespaces: Record<string, string>
  version: string
  /** The attribute that says what a resource is: the two spell it differently. */
  scormType: string
  /** What is asked of the item, after its title. */
  item?: string | undefined
  /** After the item. */
  sequencing?: string
}

/** One organisation with one SCO, whatever the version. */
export function manifestOf(
  { namespaces, version, scormType, item, sequencing }: ManifestOf,
  { course, identifier, language, files }: Packed,
): string {
  const title = inLanguage(course.title, language)
  return xmlDocument(
    element(
      'manifest',
      { identifier, version: '1.0', ...namespaces },
      element('metadata', {}, leaf('schema', 'ADL SCORM'), leaf('schemaversion', version)),
      element(
        'organizations',
        { default: 'organization' },
        element(
          'organization',
          { identifier: 'organization' },
          leaf('title', title),
          element(
            'item',
            { identifier: 'item', identifierref: 'course', isvisible: true },
            leaf('title', title),
            item,
          ),
          sequencing,
        ),
      ),
      element(
        'resources',
        {},
        element(
          'resource',
          { identifier: 'course', type: 'webcontent', [scormType]: 'sco', href: 'index.html' },
          ...files.map(({ path }) => element('file', { href: encodeURI(path) })),
        ),
      ),
    ),
  )
}
