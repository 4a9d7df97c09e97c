import { namedBy, type Snapshot } from '#model/snapshot.ts'

/** Every file of the media folder that a snapshot names, once; also those of posts that may return. */
export function filesOf(snapshot: Snapshot | undefined): string[] {
  const items = [
    ...(snapshot?.items ?? []),
    ...(snapshot?.removed ?? []).flatMap(({ item }) => (item ? [item] : [])),
  ]
  return [...new Set(items.flatMap(({ media }) => media.flatMap(namedBy)))].sort()
}

export const bytesOf = (
  snapshot: Snapshot | undefined,
  store: { media: { size: (file: string) => number } },
): number => filesOf(snapshot).reduce((sum, file) => sum + store.media.size(file), 0)

/** Copies that no snapshot names any more. Only names that the mirror makes: a file that a person put there stays. */
export function unnamed(files: readonly string[], snapshots: readonly Snapshot[]): string[] {
  const named = new Set(snapshots.flatMap(filesOf))
  return files.filter((file) => /^[0-9a-f]{20}-\d+\.webp$/.test(file) && !named.has(file))
}
