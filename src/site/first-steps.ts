import { statSync } from 'node:fs'
import type { Finding } from '#model/finding.ts'
import { isMarkdown } from './addresses.ts'
import type { Folder } from './folder.ts'

const guide = 'see "A site is a folder" in docs/architecture.md'

/** What to do first, where there is nothing to check yet: no folder, an empty one, or one without a single page. */
export function firstSteps({ dir, files }: Folder): Finding[] {
  if (!statSync(dir, { throwIfNoEntry: false })?.isDirectory())
    return [
      {
        code: 'site/missing',
        severity: 'error',
        file: '.',
        message: `There is no folder ${dir}.`,
        remedy: `Correct the name after --site, or make the folder; ${guide}.`,
      },
    ]
  if (files.some((file) => isMarkdown(file) || file.startsWith('courses/'))) return []
  return [
    {
      code: 'site/no-content',
      severity: 'error',
      file: '.',
      message: `${files.length === 0 ? 'The folder is empty' : 'The folder holds no Markdown'}: ${dir}.`,
      remedy: `Start with moothall.yaml and content/pages/en/index.md; ${guide}.`,
    },
  ]
}
