/** `npm run schemas`: writes `schemas/*.json`, `docs/api.md` and the table of docs/operating anew. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { contractPage } from '../src/lms/contract/page.ts'
import { schemaFiles } from './files.ts'
import { operatingPage, withEnvironment } from './operating.ts'

for (const [name, text] of schemaFiles()) writeFileSync(join(import.meta.dirname, name), text)
writeFileSync(join(import.meta.dirname, '../docs/api.md'), contractPage())
writeFileSync(operatingPage, withEnvironment(readFileSync(operatingPage, 'utf8')))
