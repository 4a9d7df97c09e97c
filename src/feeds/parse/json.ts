import { z } from 'zod'
import type { Fresh } from '../kind.ts'
import { FeedProblem } from '../problem.ts'
import { decode } from './decode.ts'

/** An API's answer as JSON of a known shape; what the shape does not name is left alone. Throws `FeedProblem`. */
export function readJsonAnswer<Shape>(
  answer: Pick<Fresh, 'body' | 'type'>,
  shape: z.ZodType<Shape>,
): Shape {
  const text = decode(answer.body, answer.type).replace(/^\uFEFF/, '')
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    const page = /^\s*</.test(text)
    throw new FeedProblem(
      'unreadable',
      page ? 'feed/web-page' : 'feed/malformed',
      page
        ? 'The answer is a web page and not data. The address may ask for a sign-in, or have moved.'
        : 'The answer cannot be read as JSON.',
      { cause },
    )
  }
  const { data, error } = shape.safeParse(value)
  if (error) {
    const { path, message } = error.issues[0]!
    throw new FeedProblem(
      'unreadable',
      'feed/shape',
      `The answer is not what this kind of source gives: ${path.join('.') || 'it'}: ${message}.`,
      { cause: error },
    )
  }
  return data
}

/** A list whose faulty members are left out, so that one odd post does not cost the others. */
export const lenientArray = <Member>(member: z.ZodType<Member>) =>
  z.array(z.unknown()).transform((values) =>
    values.flatMap((value) => {
      const { data } = member.safeParse(value)
      return data === undefined ? [] : [data]
    }),
  )
