// The Astro shell for one site folder. The CLI (`src/cli`) says which, by environment; `src/cli/build.ts` explains the names.
import { fileURLToPath } from 'node:url'
import mdx from '@astrojs/mdx'
import { defineConfig } from 'astro/config'
import { siteMarkdown } from './src/integrations/markdown.ts'
import { siteFolder } from './src/integrations/site-folder.ts'
import { settings, siteDir } from './src/queries/site.ts'

const { brand, accent } = settings.colours
const councilColours = (source, file) =>
  file.endsWith('/base.scss')
    ? source.replace(
        '@use "tokens" as t',
        `@use "tokens" as t with ($brand: ${brand}, $accent: ${accent})`,
      )
    : source

const inSite = (path) => `${siteDir}/${path}`

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  publicDir: inSite('public'),
  outDir: process.env.MOOTHALL_OUT ?? inSite('dist'),
  cacheDir: process.env.MOOTHALL_CACHE ?? inSite('var/astro'),
  trailingSlash: 'always',
  compressHTML: true,
  devToolbar: { enabled: false },
  // Several at once: while one page is written, the next is rendered.
  build: { inlineStylesheets: 'never', assets: '_astro', concurrency: 8 },
  markdown: { syntaxHighlight: false, processor: await siteMarkdown() },
  integrations: [mdx(), siteFolder()],
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self'",
        "font-src 'self'",
        "media-src 'self'",
        ["connect-src 'self'", ...settings.lrs_origins].join(' '),
        "manifest-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
      ],
      styleDirective: { resources: ["'self'"] },
      scriptDirective: { resources: ["'self'"] },
    },
  },
  vite: {
    build: { assetsInlineLimit: 0 },
    css: {
      preprocessorOptions: {
        // The council's colours come first, so that `tokens` is configured with them wherever it is used.
        scss: { quietDeps: true, additionalData: councilColours },
      },
    },
  },
})
