import { join } from 'node:path'
import { element } from '#lib/xml/write.ts'
import { textFile } from '../file.ts'
import type { Format, Packed } from '../format.ts'
import { schemasIn } from '../schemas.ts'
import { manifestOf } from '../scorm-manifest.ts'

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

export const manifest2004 = (packed: Packed): string =>
  manifestOf(
    {
      namespaces,
      version: '2004 4th Edition',
      scormType: 'adlcp:scormType',
      // The course says how far it is in `cmi.progress_measure`; at 1 it is completed.
      item: element('adlcp:completionThreshold', {
        completedByMeasure: true,
        minProgressMeasure: '1.0',
      }),
      sequencing: element(
        'imsss:sequencing',
        {},
        element('imsss:controlMode', { choice: true, flow: true }),
      ),
    },
    packed,
  )
