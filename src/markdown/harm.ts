/** What no text may bring to a page: elements that run code, style the page, load from elsewhere or ask for input. The checker tells it, and the page drops it. */
const elements = new Set([
  'applet',
  'audio',
  'base',
  'button',
  'embed',
  'form',
  'frame',
  'frameset',
  'iframe',
  'input',
  'link',
  'meta',
  'object',
  'script',
  'select',
  'source',
  'style',
  'template',
  'textarea',
  'track',
  'video',
])

export const isHarmfulElement = (name: string): boolean => elements.has(name.toLowerCase())

/** `onclick`, `style` and `srcset`, however they are capitalised. */
export const isHarmfulAttribute = (name: string): boolean => /^(on.*|style|srcset)$/i.test(name)

/** Browsers overlook white space and control characters in front of and inside a scheme. */
export const runsCode = (url: string): boolean =>
  /^(javascript|vbscript|data):/i.test(
    [...url].filter((each) => each > ' ' && each !== '\u007F').join(''),
  )

/** Attributes whose value a browser follows. */
export const isAddress = (name: string): boolean =>
  /^(href|src|action|formaction|xlink:?href)$/i.test(name)
