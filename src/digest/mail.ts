import { digest as digestWords } from '#i18n/strings/digest.ts'
import { escapeHtml } from '#lib/html.ts'
import type { Digest } from './digest.ts'
import type { DigestItem, DigestSection } from './section.ts'

/** Who sends it: the council and the site by name, its main colour, and where the site lives, if that is known. */
export type Sender = {
  council: string
  site: string
  brand: string
  address: string | undefined
  page: string
}

/**
 * A digest as HTML for an email: one table for its width, styles on the elements, no pictures, and full addresses.
 * Mail programs know no more (https://www.caniemail.com). Without the site's address, names stand without links.
 */
export function toMail(digest: Digest, sender: Sender): string {
  const words = digestWords[digest.language]
  const page = absolute(sender.page, sender)
  const body = [
    `<h1 style="${styles.h1}color:${sender.brand}">${escapeHtml(digest.title)}</h1>`,
    ...(digest.soFar ? [paragraph(digest.soFar)] : []),
    ...(digest.sections.length === 0 ? [paragraph(words.nothing)] : []),
    ...digest.sections.map((section) => sectionHtml(section, sender)),
    `<p style="${styles.small}">${escapeHtml(words.why(sender.site))}${page ? ` ${link(words.readThere, page)}` : ''}</p>`,
  ]
  return `<!doctype html>
<html lang="${digest.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(`${sender.council}: ${digest.title}`)}</title>
</head>
<body style="margin:0;padding:0;background-color:#ffffff">
<div style="display:none;overflow:hidden;max-height:0">${escapeHtml(digest.summary)}</div>
<div role="article" aria-label="${escapeHtml(digest.title)}" lang="${digest.language}">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td align="center" style="padding:16px">
<table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0" style="width:100%;max-width:600px;text-align:left">
<tr><td style="background-color:${sender.brand};padding:16px;${styles.font}font-weight:bold;color:#ffffff">${escapeHtml(sender.council)}</td></tr>
<tr><td style="padding:16px;${styles.font}color:#1c2321">
${body.join('\n')}
</td></tr></table>
</td></tr></table>
</div>
</body>
</html>
`
}

/** The full address of something on the site; undefined where nobody knows where the site lives. */
export function absolute(path: string, { address }: Pick<Sender, 'address'>): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(path)) return path
  return address && new URL(path, address).href
}

function sectionHtml({ heading, says, items, more }: DigestSection, sender: Sender): string {
  const last = more && absolute(more.path, sender)
  return [
    `<h2 style="${styles.h2}color:${sender.brand}">${escapeHtml(heading)}</h2>`,
    ...(says ? [paragraph(says)] : []),
    `<ul style="${styles.list}">${items.map((item) => itemHtml(item, sender)).join('')}</ul>`,
    ...(more && last ? [`<p style="${styles.p}">${link(more.text, last)}</p>`] : []),
  ].join('\n')
}

function itemHtml({ text, path, note, lang }: DigestItem, sender: Sender): string {
  const address = path === undefined ? undefined : absolute(path, sender)
  const name = address ? link(text, address) : escapeHtml(text)
  const own = lang ? `<span lang="${escapeHtml(lang)}">${name}</span>` : name
  return `<li style="${styles.li}">${own}${note ? `<br>${escapeHtml(note)}` : ''}</li>`
}

const paragraph = (text: string) => `<p style="${styles.p}">${escapeHtml(text)}</p>`
const link = (text: string, address: string) =>
  `<a href="${escapeHtml(address)}" style="color:#0b5a4d;text-decoration:underline">${escapeHtml(text)}</a>`

const font = 'font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:24px;'
const styles = {
  font,
  h1: 'margin:0 0 16px;font-family:Georgia,serif;font-size:28px;line-height:34px;',
  h2: 'margin:24px 0 8px;font-family:Georgia,serif;font-size:21px;line-height:26px;',
  p: `margin:0 0 12px;${font}`,
  list: 'margin:0 0 12px;padding:0 0 0 20px',
  li: `margin:0 0 8px;${font}`,
  small:
    'margin:24px 0 0;font-family:Arial,Helvetica,sans-serif;font-size:14px;line-height:20px;color:#4c5956',
}
