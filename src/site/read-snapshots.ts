import type { Located } from '#model/site.ts'
import { type Snapshot, snapshot } from '#model/snapshot.ts'
import { type Folder, filesIn } from './folder.ts'
import { readSource } from './read-yaml.ts'
import { validate } from './validate.ts'

/** What each account said: `content/feeds/<account>.json`. JSON is YAML, so its lines are known too. */
export function readSnapshots(folder: Folder): Located<Snapshot>[] {
  return filesIn(folder, 'content/feeds')
    .filter((file) => /^content\/feeds\/[^/]+\.json$/.test(file))
    .flatMap((file) => {
      const source = readSource(folder, file)
      if (!source) return []
      const { value, findings } = validate(snapshot, source.value, source.place)
      folder.findings.push(...findings)
      return value ? [{ value, place: source.place }] : []
    })
}
