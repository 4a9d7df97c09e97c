import { join } from 'node:path'
import { element, leaf, xmlDocument } from '#lib/xml/write.ts'
import { inLanguage } from '#model/localised.ts'
import { textFile } from '../file.ts'
import { type Format, mustPass, type Packed } from '../format.ts'
import { schemasIn } from '../schemas.ts'

const namespaces = {
  xmlns: 'http://www.imsproject.org/xsd/imscp_rootv1p1p2',
  'xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_rootv1p2',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xsi:schemaLocation':
    'http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd',
}

/** SCORM 1.2, Content Aggregation Model: one organisation with one SCO. */
export const scorm12: Format = {
  files: (packed) => [
    textFile('imsmanifest.xml', manifest12(packed)),
    ...schemasIn(join(import.meta.dirname, 'schemas')),
  ],
}

export function manifest12({ course, identifier, language, files }: Packed): string {
  const title = inLanguage(course.title, language)
  return xmlDocument(
    element(
      'manifest',
      { identifier, version: '1.0', ...namespaces },
      element('metadata', {}, leaf('schema', 'ADL SCORM'), leaf('schemaversion', '1.2')),
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
            mustPass(course)
              ? leaf('adlcp:masteryscore', course.assessment?.pass_mark ?? 0)
              : undefined,
          ),
        ),
      ),
      element(
        'resources',
        {},
        element(
          'resource',
          {
            identifier: 'course',
            type: 'webcontent',
            'adlcp:scormtype': 'sco',
            href: 'index.html',
          },
          ...files.map(({ path }) => element('file', { href: encodeURI(path) })),
        ),
      ),
    ),
  )
}
