import { satteri } from '@astrojs/markdown-satteri'
import { markdownOptions } from '../markdown/plugins.ts'
import { lenient, siteDir } from '../queries/site.ts'
import { loadSite } from '../site/load.ts'
import { targetsIn } from '../site/targets.ts'

/** How a site's Markdown becomes HTML: its links, its classes, and in lenient mode what a foreign page may bring. */
export async function siteMarkdown() {
  const titles = lenient ? await pageTitles() : new Map<string, string>()
  return satteri(
    markdownOptions({
      dir: siteDir,
      targets: targetsIn(siteDir),
      lenient,
      titleOf: (file) => titles.get(file),
    }),
  )
}

async function pageTitles(): Promise<Map<string, string>> {
  const { site } = await loadSite(siteDir, { lenient })
  return new Map(site.pages.map(({ place, value }) => [place.file, value.title]))
}
