import { join } from 'node:path'
import { element, leaf, xmlDocument } from '#lib/xml/write.ts'
import { inLanguage } from '#model/localised.ts'
import { textFile } from '../file.ts'
import type { Format, Packed } from '../format.ts'
import { schemasIn } from '../schemas.ts'

const namespaces = {
  xmlns: 'http://www.imsglobal.org/xsd/imscp_v1p1',
  'xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_v1p3',
  'xmlns:adlseq': 'http://www.adlnet.org/xsd/adlseq_v1p3',
  'xmlns:adlnav': 'http://www.adlnet.org/xsd/adlnav_v1p3',
  'xmlns:imsss': 'http://www.imsglobal.org/xsd/imsss',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xsi:schemaLocation': [
    'http://www.imsglobal.org/xsd/imscp_v1p1 imscp_v1p1.xsd',
    'http://www.adlnet.org/xsd/adlcp_v1p3 adlcp_v1p3.xsd',
    'http://www.adlnet.org/xsd/adlseq_v1p3 adlseq_v1p3.xsd',
    'http://www.adlnet.org/xsd/adlnav_v1p3 adlnav_v1p3.xsd',
    'http://www.imsglobal.org/xsd/imsss imsss_v1p0.xsd',
  ].join(' '),
}

/** SCORM 2004 4th edition: one organisation with one SCO, and no sequencing but that it can be chosen. */
export const scorm2004: Format = {
  files: (packed) => [
    textFile('imsmanifest.xml', manifest2004(packed)),
    ...schemasIn(join(import.meta.dirname, 'schemas')),
  ],
}

export function manifest2004({ course, identifier, language, files }: Packed): string {
  const title = inLanguage(course.title, language)
  return xmlDocument(
    element(
      'manifest',
      { identifier, version: '1.0', ...namespaces },
      element(
        'metadata',
        {},
        leaf('schema', 'ADL SCORM'),
        leaf('schemaversion', '2004 4th Edition'),
      ),
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
            // The course says how far it is in `cmi.progress_measure`; at 1 it is completed.
            element('adlcp:completionThreshold', {
              completedByMeasure: true,
              minProgressMeasure: '1.0',
            }),
          ),
          element(
            'imsss:sequencing',
            {},
            element('imsss:controlMode', { choice: true, flow: true }),
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
            'adlcp:scormType': 'sco',
            href: 'index.html',
          },
          ...files.map(({ path }) => element('file', { href: encodeURI(path) })),
        ),
      ),
    ),
  )
}
