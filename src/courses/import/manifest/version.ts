import { childOf, textOf } from '#lib/xml/find.ts'
import type { XmlElement } from '#lib/xml/read.ts'
import type { ScormVersion } from '#model/imported.ts'
import { ImportProblem } from '../problem.ts'
import type { Tell } from '../tell.ts'
import { namespacesOf } from './document.ts'

/** The version that the manifest names; else the one whose namespaces it uses; else 1.2, which asks least of an LMS. */
export function versionOf(manifest: XmlElement, tell: Tell): ScormVersion {
  const metadata = childOf(manifest, 'metadata')
  const schema = textOf(metadata, 'schema') ?? ''
  const stated = textOf(metadata, 'schemaversion') ?? ''
  const namespaces = [...namespacesOf(manifest)].join(' ')
  if (/cartridge|imsccv|qti/i.test(`${schema} ${namespaces}`))
    throw new ImportProblem(
      'package/not-scorm',
      'The package is an IMS Common Cartridge or a set of questions (QTI), not SCORM.',
      'Export the course from its authoring tool as SCORM 1.2 or SCORM 2004 instead.',
    )
  const named = namedVersion(stated)
  if (named) return named
  const is2004 = /adlcp_v1p|adlseq|adlnav|imsss/i.test(namespaces) || /2004/.test(stated)
  const taken: ScormVersion = is2004 ? '2004 3rd edition' : '1.2'
  const what = stated === '' ? 'does not say' : `names "${stated}" as`
  tell(
    'odd',
    'manifest/version',
    `The manifest ${what} its version of SCORM; it was taken for ${taken}.`,
  )
  return taken
}

function namedVersion(stated: string): ScormVersion | undefined {
  if (/^1\.2$/.test(stated)) return '1.2'
  // The second edition calls itself by the number of its Content Aggregation Model.
  if (/^(CAM )?1\.3$/i.test(stated) || /2nd/i.test(stated)) return '2004 2nd edition'
  if (/3rd/i.test(stated)) return '2004 3rd edition'
  return /4th/i.test(stated) ? '2004 4th edition' : undefined
}
