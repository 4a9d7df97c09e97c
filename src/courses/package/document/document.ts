import { escapeHtml } from '#lib/html.ts'
import { inLanguage, type Language } from '#model/localised.ts'
import type { PackageData } from '#model/packaged/data.ts'
import type { CutPage } from './cut.ts'

/** What the document says around the course, in each language. */
export type Around = { council: string; skip: string; testNeeds: string }

/**
 * The page of a package: the course in its first language, the others in templates, and the data for its script.
 * The script is an ordinary one at the end, because a module does not run from a file. `reports`
 * is for formats whose page speaks to an LRS by itself.
 */
export function documentOf(
  data: PackageData,
  pages: readonly { language: Language; page: CutPage; around: Around }[],
  reports: boolean,
): string {
  const [first, ...others] = pages
  if (!first) throw new Error(`The course "${data.course}" has no page in any language.`)
  const { language, page, around } = first
  const templates = others.map(
    (each) => `<template lang="${each.language}">${withNote(each.page, each.around)}</template>`,
  )
  // The only way out of a script element is "</script" or "<!--".
  const json = JSON.stringify(data).replaceAll('<', '\\u003c')
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="${policy(reports)}">`,
    `<title>${escapeHtml(inLanguage(data.title, language))}</title>`,
    '<link rel="icon" href="data:,"><link rel="stylesheet" href="course.css"></head><body class="mh-package">',
    `<a href="#course" class="govuk-skip-link">${escapeHtml(around.skip)}</a>`,
    `<header class="mh-package__header"><div class="govuk-width-container"><p>${escapeHtml(around.council)}</p>`,
    '<div class="mh-package__controls mh-no-print" data-controls></div></div></header>',
    `<main class="govuk-width-container govuk-main-wrapper" id="course" tabindex="-1"><div data-language lang="${language}">`,
    withNote(page, around),
    '</div></main>',
    ...templates,
    `<script type="application/json" id="package-data">${json}</script>`,
    '<script src="course.js"></script></body></html>\n',
  ].join('\n')
}

/** Nothing from outside. Only a page that reports to an LRS by itself may send, and its launch says where to. */
const policy = (reports: boolean): string =>
  `default-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'none'; connect-src ${reports ? 'https: http:' : "'none'"}`

const withNote = ({ html }: CutPage, { testNeeds }: Around): string =>
  html.replace(
    /(<div class="mh-test" data-test="">)/,
    `<noscript><p class="govuk-inset-text">${escapeHtml(testNeeds)}</p></noscript>$1`,
  )
