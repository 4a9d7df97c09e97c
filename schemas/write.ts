/** `npm run schemas`: writes `schemas/*.json` and `docs/api.md` anew. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { contractPage } from '../src/lms/contract/page.ts'
import { schemaFiles } from './files.ts'

for (const [name, text] of schemaFiles()) writeFileSync(join(import.meta.dirname, name), text)
writeFileSync(join(import.meta.dirname, '../docs/api.md'), contractPage())
