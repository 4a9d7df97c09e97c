/** An authoring tool and what gives it away: a path in the package, or a text in its first pages. */
type Tool = { name: string; path?: RegExp; text?: RegExp }

const tools: Tool[] = [
  { name: 'Moothall', text: /<meta\b[^<>]{0,200}\bMoothall/i },
  {
    name: 'Articulate Rise',
    path: /(^|\/)scormcontent\/lib\/(rise|main\.bundle|player)|(^|\/)lib\/rise\//i,
  },
  {
    name: 'Articulate Storyline',
    path: /(^|\/)(story_content\/|story(_html5)?\.html$)/i,
    text: /Created using Storyline/i,
  },
  {
    name: 'Adobe Captivate',
    path: /(^|\/)(CPM|CPXHRLoader|CPHTML5Warnings)\.js$/i,
    text: /Adobe Captivate/i,
  },
  {
    name: 'iSpring',
    path: /(^|\/)(ispring[^/]*\.js|res\/data\/(player|slide\d+)\.js)$/i,
    text: /iSpring/i,
  },
  { name: 'Adapt', path: /(^|\/)adapt\/(js|css)\/adapt\.min\.(js|css)$/i },
  { name: 'Lectora', path: /(^|\/)trivantis[^/]*\.js$/i },
  {
    name: 'eXeLearning',
    path: /(^|\/)(exe_jquery\.js|exe_atools\.js|contentv[23]\.xml|content\.elpx?)$/i,
    text: /eXeLearning/i,
  },
  { name: 'Xerte', path: /(^|\/)xenith[^/]*\.(js|css)$/i },
  { name: 'Lumi (H5P)', text: /\bLumi\b/ },
  {
    name: 'H5P',
    path: /(^|\/)h5p(\.json|-standalone[^/]*\.js|-resizer\.js|-core\/)/i,
    text: /H5PIntegration|h5p-standalone/,
  },
  { name: 'LiaScript', path: /(^|\/)liascript/i, text: /LiaScript/i },
]

/** The tool that made a package, by its paths and the text of the pages that it starts with; else what they say of themselves. */
export function toolOf(
  paths: readonly string[],
  firstPages: readonly string[],
): string | undefined {
  const tool = tools.find(
    ({ path, text }) =>
      (path && paths.some((each) => path.test(each))) ||
      (text && firstPages.some((each) => text.test(each))),
  )
  return tool?.name ?? firstPages.map(generatorOf).find((name) => name !== undefined)
}

function generatorOf(page: string): string | undefined {
  const tag = /<meta\b[^<>]{0,300}\bname\s?=\s?["']?generator["']?[^<>]{0,300}>/i.exec(page)?.[0]
  return /\bcontent\s?=\s?(?:"([^"]{1,80})|'([^']{1,80}))/i
    .exec(tag ?? '')
    ?.slice(1)
    .find(Boolean)
    ?.trim()
}
