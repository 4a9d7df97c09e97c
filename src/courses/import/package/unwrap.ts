import { folderOf } from '../kinds.ts'
import type { Tell } from '../tell.ts'
import type { Contents } from './contents.ts'

/** The package without a folder that somebody zipped round it; a manifest that lies deeper for another reason stays there. */
export function unwrap(
  contents: Contents,
  manifest: string,
  tell: Tell,
): { contents: Contents; manifest: string } {
  const folder = folderOf(manifest)
  if (folder === '') return { contents, manifest }
  const inside = [...contents].filter(([path]) => path.startsWith(`${folder}/`))
  if (inside.length < contents.size) {
    tell(
      'odd',
      'package/manifest-below',
      `The manifest lies in the folder "${folder}", with files of the package outside it.`,
    )
    return { contents, manifest }
  }
  tell(
    'mended',
    'package/wrapped',
    `The whole package lay in a folder "${folder}", which was taken off.`,
  )
  const cut = (path: string) => path.slice(folder.length + 1)
  return {
    contents: new Map(inside.map(([path, entry]) => [cut(path), entry])),
    manifest: cut(manifest),
  }
}
