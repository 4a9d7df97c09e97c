import { relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Features, HastPluginList, MdastPluginList } from 'satteri'
import { govukClasses } from './govuk.ts'
import { harmlessElements } from './harmless.ts'
import { siteImages } from './images.ts'
import { foreignHeadings } from './lenient/headings.ts'
import { leftoverImages } from './lenient/images.ts'
import { siteLinks } from './links.ts'
import { scrollingTables } from './tables.ts'
import type { From, Targets } from './target.ts'

export type MarkdownOptions = {
  /** The site folder; files elsewhere, such as the software's own, are left as they are. */
  dir: string
  targets: Targets
  lenient?: boolean
  /** The title that a page (by file) is shown under, so that lenient mode does not show it twice. */
  titleOf?: (file: string) => string | undefined
}

/** Everything that `satteri()` needs to turn a site's Markdown into the HTML of its pages. */
export function markdownOptions({
  dir,
  targets,
  lenient = false,
  titleOf = () => undefined,
}: MarkdownOptions): {
  mdastPlugins: MdastPluginList
  hastPlugins: HastPluginList
  features: Features
} {
  const fromOf = (fileURL: URL | undefined): From | undefined => {
    if (!fileURL) return undefined
    const file = relative(dir, fileURLToPath(fileURL)).split(sep).join('/')
    const page = targets.pages.get(file)
    return page && { file, ...page }
  }
  const ground = { targets, fromOf, lenient }
  const usual = [harmlessElements, siteLinks(ground), govukClasses, scrollingTables]
  return {
    mdastPlugins: [lenient && foreignHeadings(fromOf, titleOf), siteImages(ground)],
    hastPlugins: lenient ? [leftoverImages, ...usual] : usual,
    features: { rawHtml: true },
  }
}
