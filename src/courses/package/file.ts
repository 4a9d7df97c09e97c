/** One file of a package, by its path from the package's root. */
export type PackageFile = { path: string; bytes: Uint8Array }

export const textFile = (path: string, text: string): PackageFile => ({
  path,
  bytes: new TextEncoder().encode(text),
})
