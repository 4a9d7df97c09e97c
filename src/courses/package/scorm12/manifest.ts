import { join } from 'node:path'
import { leaf } from '#lib/xml/write.ts'
import { textFile } from '../file.ts'
import { type Format, mustPass, type Packed } from '../format.ts'
import { schemasIn } from '../schemas.ts'
import { manifestOf } from '../scorm-manifest.ts'

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

export const manifest12 = (packed: Packed): string =>
  manifestOf(
    {
      namespaces,
      version: '1.2',
      scormType: 'adlcp:scormtype',
      item: mustPass(packed.course)
        ? leaf('adlcp:masteryscore', packed.course.assessment?.pass_mark ?? 0)
        : undefined,
    },
    packed,
  )
