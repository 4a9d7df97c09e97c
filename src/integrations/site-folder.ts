import type { AstroIntegration } from 'astro'
import { siteDir } from '../queries/site.ts'

/** Editing the settings restarts `moothall dev`; everything else of a site folder is watched by its loaders. */
export function siteFolder(): AstroIntegration {
  return {
    name: 'moothall-site-folder',
    hooks: {
      'astro:config:setup': ({ addWatchFile }) => addWatchFile(`${siteDir}/moothall.yaml`),
    },
  }
}
