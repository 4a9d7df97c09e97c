import type { FastifyReply } from 'fastify'
import { escapeHtml } from '#lib/html.ts'
import type { Language } from '#model/localised.ts'
import type { Endpoint } from '../endpoint.ts'
import type { Markup } from './html.ts'

export type Page = {
  status: number
  language: Language
  title: string
  main: Markup
  /** Its own address, for the way back from signing in and out; home without it. */
  here?: string
  /** Its address in the other language; that one's home without it. */
  counterpart?: string
}

/** One page in the site's own layout, or in a plain one where the site has none yet. */
export async function sendPage(
  reply: FastifyReply,
  { status, language, title, main, ...addresses }: Page,
  { template }: Pick<Endpoint, 'template'>,
) {
  const built = await template(language)
  const home = { en: '/', cy: '/cy/' }
  const here = addresses.here ?? home[language]
  const counterpart = addresses.counterpart ?? home[language === 'en' ? 'cy' : 'en']
  const text = (built ?? plain)
    .replaceAll('{{endpoint:language}}', language)
    .replaceAll('{{endpoint:title}}', () => escapeHtml(title))
    .replaceAll('{{endpoint:counterpart}}', () => escapeHtml(counterpart))
    // The layout knows only the address that the frame was built at.
    .replaceAll(/(?:%2Fcy)?%2Fendpoint-page%2F/g, () => encodeURIComponent(here))
    .replaceAll(/"(?:\/cy)?\/endpoint-page\/"/g, () => `"${escapeHtml(here)}"`)
    .replace('<!--endpoint:main-->', () => main.text)
  return reply
    .code(status)
    .header('content-type', 'text/html; charset=utf-8')
    .header('content-security-policy', built === undefined ? strict : layout)
    .send(text)
}

const forms = "frame-ancestors 'none'; form-action 'self'; base-uri 'none'"
/** The site's layout narrows this by rules of its own. */
const layout = `default-src 'self'; style-src 'self' 'unsafe-inline'; object-src 'none'; ${forms}`
const strict = `default-src 'none'; ${forms}`

const plain = `<!doctype html>
<html lang="{{endpoint:language}}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{endpoint:title}}</title>
</head>
<body>
<main>
<!--endpoint:main-->
</main>
</body>
</html>
`
