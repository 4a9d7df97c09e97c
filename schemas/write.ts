/** `npm run schemas`: writes `schemas/*.json` anew. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { schemaFiles } from './files.ts'

for (const [name, text] of schemaFiles()) writeFileSync(join(import.meta.dirname, name), text)
