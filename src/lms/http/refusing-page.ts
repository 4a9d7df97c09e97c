import type { FastifyReply } from 'fastify'
import { paths } from '#i18n/paths.ts'
import { endpoint as strings } from '#i18n/strings/endpoint.ts'
import type { Language } from '#model/localised.ts'
import type { Endpoint } from '../endpoint.ts'
import { html } from './html.ts'
import { inLanguageAt } from './language.ts'
import { sendPage } from './page.ts'

/** Says on a page why it cannot be seen, and what to do: sign in, or be somebody else. */
export function sendRefusal(
  reply: FastifyReply,
  why: { kind: 'not-signed-in' } | { kind: 'not-yours'; who: string },
  { language, here }: { language: Language; here: string },
  endpoint: Endpoint,
) {
  const words = strings[language]
  const at = inLanguageAt(here, language)
  const page =
    why.kind === 'not-signed-in'
      ? {
          status: 401,
          title: words.signInFirst,
          main: html`<h1 class="govuk-heading-l">${words.signInFirst}</h1>
<p class="govuk-body">${words.signInFirstWhy}</p>
<p class="govuk-body"><a class="govuk-link" href="${paths.signIn(at)}">${words.signIn}</a></p>`,
        }
      : {
          status: 403,
          title: words.notForYou,
          main: html`<h1 class="govuk-heading-l">${words.notForYou}</h1>
<p class="govuk-body">${why.who}</p>
<p class="govuk-body"><a class="govuk-link" href="${paths.signIn(at)}">${words.asSomebodyElse}</a></p>`,
        }
  const counterpart = inLanguageAt(here, language === 'en' ? 'cy' : 'en')
  return sendPage(reply, { ...page, language, here: at, counterpart }, endpoint)
}
