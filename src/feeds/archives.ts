import type { Archive } from './archive.ts'
import { facebook } from './archives/facebook.ts'
import { instagram } from './archives/instagram.ts'
import { linkedin } from './archives/linkedin.ts'
import { tiktok } from './archives/tiktok.ts'
import { x } from './archives/x.ts'

/** Every platform whose archive can be read. To add one: a file beside these, and a line here. */
export const archives = { facebook, instagram, x, linkedin, tiktok } satisfies Record<
  string,
  Archive
>
export type ArchivePlatform = keyof typeof archives
