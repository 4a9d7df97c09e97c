import { z } from 'zod'
import { me } from '#model/wire/answers.ts'
import { type Described, json } from './described.ts'

const ok = z.strictObject({ status: z.literal('ok') })

/** What programs ask: is it there, what can it do, who am I. */
export const systemRoutes: readonly Described[] = [
  {
    route: 'GET /health',
    summary: 'Whether the program answers and the record can be read',
    who: 'anyone',
    answers: { 200: { about: 'It can.', type: json, schema: ok } },
  },
  {
    route: 'GET /ready',
    summary: 'Whether to send it requests: the same, and not stopping',
    who: 'anyone',
    answers: { 200: { about: 'Send it requests.', type: json, schema: ok } },
    refusals: ['stopping'],
  },
  {
    route: 'GET /openapi.json',
    summary: 'This document',
    who: 'anyone',
    answers: { 200: { about: 'OpenAPI 3.1.', type: json, schema: z.looseObject({}) } },
  },
  {
    route: 'GET /me',
    summary: 'Who the endpoint takes this browser for',
    who: 'anyone',
    answers: { 200: { about: 'A learner, or nobody.', type: json, schema: me } },
  },
]
