import type { Finding } from '#model/finding.ts'
import type { Site } from '#model/site.ts'
import { namedBy } from '#model/snapshot.ts'

/** Snapshots that are named after another account than theirs, and pictures that are not there. */
export function snapshotFaults(site: Site): Finding[] {
  return site.snapshots.flatMap(({ value, place }): Finding[] => {
    const named = place.file.replace(/^.*\/|\.json$/g, '')
    // Made only where it is told: the line is looked for in the whole file.
    const misnamed = (): Finding => ({
      code: 'snapshot/file-name',
      severity: 'error',
      file: place.file,
      line: place.line(['account']),
      message: `The file is named after "${named}" and holds the posts of "${value.account}".`,
      remedy: `Rename it to ${value.account}.json, or correct "account".`,
    })
    const missing = value.items.flatMap((item, index) =>
      item.media.flatMap((media, nth) =>
        namedBy(media)
          .filter((file) => !site.files.has(`content/feeds/media/${file}`))
          .map(
            (file): Finding => ({
              code: 'snapshot/missing-media',
              severity: 'error',
              file: place.file,
              line: place.line(['items', index, 'media', nth]),
              message: `The file "${file}" of "${item.id}" is not in content/feeds/media/.`,
              remedy: 'Put the file there, or remove it from the post.',
            }),
          ),
      ),
    )
    return value.account === named ? missing : [misnamed(), ...missing]
  })
}
