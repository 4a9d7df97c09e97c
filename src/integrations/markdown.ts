import { satteri } from '@astrojs/markdown-satteri'
import { markdownOptions } from '../markdown/plugins.ts'
import { lenient, siteDir } from '../queries/site.ts'
import { pageFiles } from '../site/page-files.ts'
import { targetsIn } from '../site/targets.ts'

/** How a site's Markdown becomes HTML: its links, its classes, and in lenient mode what a foreign page may bring. */
export function siteMarkdown() {
  const titles = new Map(
    lenient ? pageFiles(siteDir, lenient).map(({ file, title }) => [file, title]) : [],
  )
  return satteri(
    markdownOptions({
      dir: siteDir,
      targets: targetsIn(siteDir),
      lenient,
      titleOf: (file) => titles.get(file),
    }),
  )
}
