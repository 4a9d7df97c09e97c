import { satteri } from '@astrojs/markdown-satteri'

/** How a site's Markdown becomes HTML. */
export const markdown = satteri({ features: { directive: false } })
