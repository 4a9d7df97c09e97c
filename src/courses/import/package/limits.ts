/** What one package may hold. They are far above what real courses need, and far below what would fill a server. */
export const limits = {
  /** The largest Storyline and Rise exports have about 5,000 files. */
  entries: 20_000,
  /** Two hours of video in good quality, with room. */
  bytes: 3 * 1024 ** 3,
  /** Text and empty images shrink to a hundredth at best; a bomb, to a thousandth. */
  ratio: 200,
  /** Below this a high ratio is nothing to fear: an empty bitmap, a silent sound. */
  ratioFrom: 16 * 1024 ** 2,
  /** In bytes of UTF-8: what ext4, APFS and NTFS hold. */
  segment: 255,
  /** In characters: leaves room for the path of the site folder before it. */
  path: 500,
  /** The largest real manifests, with thousands of items and full metadata, are about 5 MB. */
  manifest: 20 * 1024 ** 2,
} as const
