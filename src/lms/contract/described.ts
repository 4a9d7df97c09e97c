import type { z } from 'zod'
import type { RefusalCode } from '../http/refusal.ts'

/** Who may use a route, in the order of how much they have to show. */
export type Who = 'anyone' | 'token' | 'signed-in' | 'operator' | 'role'

/** What a reader of the contract must know of one route. */
export type Described = {
  /** As Fastify has it below `/lms`: `GET /attempts/:course`. */
  route: `${'GET' | 'POST'} /${string}`
  summary: string
  who: Who
  /** Content types that are taken, and their shape. */
  body?: { types: readonly string[]; schema: z.ZodType }
  query?: z.ZodObject
  answers: Readonly<Record<number, Answered>>
  /** Besides those that every route can give. */
  refusals?: readonly RefusalCode[]
}

export type Answered = { about: string; type?: string; schema?: z.ZodType }

export const json = 'application/json'
export const form = 'application/x-www-form-urlencoded'
export const page = 'text/html; charset=utf-8'
