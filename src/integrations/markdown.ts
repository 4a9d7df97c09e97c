import { satteri } from '@astrojs/markdown-satteri'
import { markdownOptions } from '../markdown/plugins.ts'
import type { Targets } from '../markdown/target.ts'
import { lenient, siteDir } from '../queries/site.ts'
import { loadSite } from '../site/load.ts'
import { pageFiles } from '../site/page-files.ts'
import { picturesOf } from '../site/pictures.ts'
import { targetsIn } from '../site/targets.ts'

/** How a site's Markdown becomes HTML: its links, its classes, and in lenient mode what a foreign page may bring. */
export async function siteMarkdown() {
  const targets = targetsIn(siteDir)
  const titles = new Map(
    lenient ? pageFiles(siteDir, lenient).map(({ file, title }) => [file, title]) : [],
  )
  return satteri(
    markdownOptions({
      dir: siteDir,
      targets: lenient ? await withoutUnusable(targets) : targets,
      lenient,
      titleOf: (file) => titles.get(file),
    }),
  )
}

/** A picture that Astro would stop at is not there for a foreign text: its description is shown. */
async function withoutUnusable(targets: Targets): Promise<Targets> {
  const { site } = await loadSite(siteDir, { lenient })
  const files = new Set(targets.files)
  for (const { file, fault } of await picturesOf(site)) if (fault) files.delete(file)
  return { ...targets, files }
}
