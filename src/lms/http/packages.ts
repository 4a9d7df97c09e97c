import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { packages as strings } from '#i18n/strings/packages.ts'
import { inLanguage } from '#model/localised.ts'
import type { Endpoint } from '../endpoint.ts'
import { listedIn } from '../packages/listed.ts'
import { html } from './html.ts'
import { inLanguageAt, languageOf } from './language.ts'
import { packagesPage } from './packages-page.ts'
import { sendPage } from './page.ts'
import { demandRole } from './session.ts'

/** `/lms/packages/`: the packages for other learning systems, which hold the keys to the tests, for the administrator alone. */
export function packages(app: FastifyInstance, endpoint: Endpoint): void {
  const here = '/lms/packages/'

  for (const path of ['/packages', '/packages/'])
    app.get(path, async (request, reply) => {
      await demandRole(request, endpoint, 'administrator')
      const language = languageOf(request.query)
      const titles = new Map(
        [...endpoint.outlines().values()].flatMap(({ id, course }): [string, string][] =>
          course === undefined ? [] : [[id, inLanguage(course.title, language)]],
        ),
      )
      const page = packagesPage(await listedIn(endpoint.packages), titles, language)
      return sendPage(reply, { status: 200, language, ...page, ...addresses(request) }, endpoint)
    })

  app.get<{ Params: { file: string } }>('/packages/:file', async (request, reply) => {
    await demandRole(request, endpoint, 'administrator')
    const listed = await listedIn(endpoint.packages)
    const asked = listed.find(({ file }) => file === request.params.file)
    const bytes =
      asked && (await readFile(join(endpoint.packages, asked.file)).catch(() => undefined))
    if (asked === undefined || bytes === undefined) return notThere(request, reply)
    return reply
      .header('content-type', asked.file.endsWith('.zip') ? 'application/zip' : 'application/xml')
      .header('content-disposition', `attachment; filename="${asked.file}"`)
      .send(bytes)
  })

  function notThere(request: FastifyRequest, reply: FastifyReply) {
    const language = languageOf(request.query)
    const { notThere: title, goBack } = strings[language]
    const main = html`<h1 class="govuk-heading-l">${title}</h1>
<p class="govuk-body"><a class="govuk-link" href="${inLanguageAt(here, language)}">${goBack}</a></p>`
    return sendPage(reply, { status: 404, language, title, main, ...addresses(request) }, endpoint)
  }

  function addresses({ query }: FastifyRequest) {
    const language = languageOf(query)
    const other = language === 'en' ? 'cy' : 'en'
    return { here: inLanguageAt(here, language), counterpart: inLanguageAt(here, other) }
  }
}
