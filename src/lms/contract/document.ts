import { z } from 'zod'
import { problem } from '#model/wire/answers.ts'
import { type RefusalCode, refusals } from '../http/refusal.ts'
import type { Answered, Described, Who } from './described.ts'
import { routes } from './routes.ts'

/** What any route can be answered with. */
const everywhere: readonly RefusalCode[] = [
  'bad-request',
  'wrong-host',
  'our-fault',
  'store-unavailable',
]

/** The contract as OpenAPI 3.1, whose schemas are JSON Schema as it is. */
export const openApi = (version: string) => ({
  openapi: '3.1.0',
  info: {
    title: 'Moothall endpoint',
    version,
    description:
      'Records who has completed what. Every error is a problem (RFC 9457) with a stable code.',
    license: { name: 'MIT', identifier: 'MIT' },
  },
  servers: [{ url: '/lms' }],
  paths: paths(),
  components: {
    securitySchemes: {
      session: {
        type: 'apiKey',
        in: 'cookie',
        name: '__Host-moothall_session',
        description:
          'Set by signing in; `moothall_session` over plain HTTP. Behind a trusted reverse proxy, its header instead.',
      },
      operator: { type: 'http', scheme: 'bearer', description: 'MOOTHALL_METRICS_TOKEN.' },
    },
    schemas: { Problem: schemaOf(problem, 'output') },
  },
})

function paths() {
  const all: Record<string, Record<string, unknown>> = {}
  for (const each of routes) {
    const [method, path] = each.route.split(' ') as [string, string]
    const template = path.replaceAll(/:(\w+)/g, '{$1}')
    all[template] = { ...all[template], [method.toLowerCase()]: operation(each, path) }
  }
  return all
}

const security: Record<Who, object[]> = {
  anyone: [],
  // The token is a field of the body, which OpenAPI has no scheme for.
  token: [],
  'signed-in': [{ session: [] }],
  role: [{ session: [] }],
  operator: [{ operator: [] }],
}

function operation(
  { route, summary, who, body, query, answers, refusals = [] }: Described,
  path: string,
) {
  const inPath = [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }))
  const inQuery = Object.entries(query?.shape ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    schema: schemaOf(schema as z.ZodType, 'input'),
  }))
  const large: RefusalCode[] = body ? ['body-too-large', 'unknown-type'] : []
  return {
    operationId: route
      .toLowerCase()
      .replaceAll(/[^a-z]+/g, '-')
      .replace(/-$/, ''),
    summary,
    ...(inPath.length + inQuery.length > 0 && { parameters: [...inPath, ...inQuery] }),
    ...(body && {
      requestBody: {
        content: Object.fromEntries(
          body.types.map((type) => [type, { schema: schemaOf(body.schema, 'input') }]),
        ),
      },
    }),
    security: security[who],
    responses: {
      ...Object.fromEntries(
        Object.entries(answers).map(([status, each]) => [status, answer(each)]),
      ),
      ...problems([...refusals, ...large, ...everywhere], answers),
    },
  }
}

const answer = ({ about, type, schema }: Answered) => ({
  description: about,
  ...(type && {
    content: {
      [type.split(';')[0]!]: { schema: schema ? schemaOf(schema, 'output') : { type: 'string' } },
    },
  }),
})

/** By status: its codes, and what each means. A status that is also a page can be either. */
function problems(codes: readonly RefusalCode[], answers: Described['answers']) {
  const byStatus = Map.groupBy(new Set(codes), (code) => refusals[code][0])
  return Object.fromEntries(
    [...byStatus].map(([status, all]) => {
      const said = answers[status]
      const about = all.map((code) => `\`${code}\`: ${refusals[code][1]}`)
      return [
        status,
        {
          description: [...(said ? [said.about] : []), ...about].join(' '),
          content: {
            ...(said && answer(said).content),
            'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
          },
        },
      ]
    }),
  )
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output') {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return rest
}
