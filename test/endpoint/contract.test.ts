import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { fastify } from 'fastify'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { openApi } from '../../src/lms/contract/document.ts'
import { contractPage } from '../../src/lms/contract/page.ts'
import { routes } from '../../src/lms/contract/routes.ts'
import { metricsOf } from '../../src/lms/metrics.ts'
import { mount } from '../../src/lms/mount.ts'
import { sqliteStore } from '../../src/lms/store/sqlite/store.ts'
import { Browser, commitOf, form, seen, signedIn } from './support/browser.ts'
import { endpointWith } from './support/endpoint.ts'
import { running, temporary } from './support/running.ts'

/** Every route that Fastify has, as the table names them. */
async function realRoutes(): Promise<string[]> {
  const app = fastify({ exposeHeadRoutes: false })
  const store = sqliteStore(`${temporary()}/moothall.sqlite`)
  onTestFinished(async () => {
    await app.close()
    await store.close()
  })
  const found: string[] = []
  app.addHook('onRoute', ({ method, path }) => {
    // The last resort for any other address takes every method.
    if (typeof method === 'string') found.push(`${method} ${path.replace(/^\/lms|\/$/g, '')}`)
  })
  const endpoint = { ...endpointWith({ store }), metrics: metricsOf() }
  await app.register(async (scope) => mount(scope, endpoint), { prefix: '/lms' })
  await app.ready()
  // A page may be asked for with a slash at its end too.
  return [...new Set(found)]
}

test('every route is described, and every description has its route', async () => {
  expect(routes.map(({ route }) => route).sort()).toEqual((await realRoutes()).sort())
})

test('the document is OpenAPI 3.1', async () => {
  const result = await new Validator().validate(openApi('1.0.0'))
  expect(result.errors).toBeUndefined()
  expect(result.valid).toBe(true)
})

test('the page of the documentation is that of the code: after a change, run "npm run schemas"', () => {
  const written = readFileSync(join(import.meta.dirname, '../../docs/api.md'), 'utf8')
  expect(written).toBe(contractPage())
})

type Document = ReturnType<typeof openApi> & {
  paths: Record<string, Record<string, { responses: Record<string, Response> }>>
}
type Response = { content?: Record<string, { schema: object }> }

describe('what is really answered', () => {
  const ajv = new Ajv2020({ strict: false, validateFormats: false })
  let document: Document
  beforeAll(() => {
    document = openApi('1.0.0') as Document
    ajv.addSchema(document.components.schemas.Problem, '#/components/schemas/Problem')
  })

  /** Fails unless the document says that this route may answer so. */
  function promised(
    route: string,
    { status, headers, json }: { status: number; headers: Headers; json: unknown },
  ) {
    const [method = '', path = ''] = route.split(' ')
    const operation = document.paths[path.replace('/lms', '')]?.[method.toLowerCase()]
    const response = operation?.responses[status]
    expect(response, `${route} may answer ${status}`).toBeDefined()
    const [type = ''] = (headers.get('content-type') ?? '').split(';')
    if (!type.endsWith('json')) return
    const schema = response?.content?.[type]?.schema
    expect(schema, `${route} may answer ${status} as ${type}`).toBeDefined()
    const valid = ajv.validate(schema!, json)
    expect(ajv.errors ?? [], JSON.stringify(json)).toEqual([])
    expect(valid).toBe(true)
  }

  test('is what the document promises, from signing in to a marked test', async () => {
    const { url } = await running()
    const megan = new Browser(url)
    const ask = async (method: string, path: string, body?: unknown, as = path) => {
      const type = typeof body === 'string' ? form : {}
      const answer = await megan.send(method, path, body, type)
      promised(`${method} ${as}`, answer)
      return answer
    }
    for (const path of [
      '/lms/health',
      '/lms/ready',
      '/lms/openapi.json',
      '/lms/me',
      '/lms/sign-in',
    ])
      expect((await ask('GET', path)).status).toBe(200)
    expect((await ask('GET', '/lms/attempts')).status).toBe(401)
    expect((await ask('POST', '/lms/sign-in', 'person=nobody')).status).toBe(422)
    expect((await ask('POST', '/lms/sign-in', 'person=megan')).status).toBe(303)
    await ask('GET', '/lms/me')

    const device = randomUUID()
    const started = await ask('POST', '/lms/registrations', { course: 'licence-to-post', device })
    const { token, attempt } = started.json as { token: string; attempt: { tests: OpenTest[] } }
    const open = attempt.tests[0]!
    await ask('POST', '/lms/commits', commitOf(token, { cmi: seen('voice', 'consent') }))
    await ask('POST', '/lms/commits', { commits: [commitOf(token, { sequence: 2 }), {}] })
    const interactions = open.questions.map(({ id }) => ({
      id,
      type: 'choice' as const,
      learner_response: 'a',
    }))
    const handIn = commitOf(token, { sequence: 3, submits: open.id, cmi: { interactions } })
    expect((await ask('POST', '/lms/commits', handIn)).json).toMatchObject({ outcome: 'stored' })
    const record = await ask(
      'GET',
      '/lms/attempts/licence-to-post',
      undefined,
      '/lms/attempts/{course}',
    )
    expect(record.json).toMatchObject({ status: 'passed', tests: [{ state: 'marked' }] })
    await ask('GET', '/lms/attempts')
    expect((await ask('POST', '/lms/tests', { course: 'licence-to-post' })).status).toBe(409)
    expect(
      (await ask('GET', '/lms/attempts/none', undefined, '/lms/attempts/{course}')).status,
    ).toBe(404)
    expect((await ask('POST', '/lms/registrations', { course: 7 })).status).toBe(400)
    expect((await ask('POST', '/lms/commits', 'not=json')).status).toBe(415)
    expect((await ask('POST', '/lms/sign-out', 'back=/')).status).toBe(303)
  })

  test('the document itself is served as it is written', async () => {
    const { url } = await running()
    const { json } = await (await signedIn(url)).get('/lms/openapi.json')
    expect(json).toMatchObject({ openapi: '3.1.0', paths: { '/commits': { post: {} } } })
  })
})

type OpenTest = { id: string; questions: { id: string }[] }
