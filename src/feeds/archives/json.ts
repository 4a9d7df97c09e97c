import type { z } from 'zod'
import type { ArchiveFile } from '../archive.ts'
import { FeedProblem } from '../problem.ts'

/** A JSON file of an archive, of a known shape. Throws `FeedProblem` with the file's name. */
export function readArchiveJson<Shape>(
  { path, text }: ArchiveFile,
  shape: z.ZodType<Shape>,
): Shape {
  const fail = (why: string, cause?: unknown) =>
    new FeedProblem(
      'unreadable',
      'archive/shape',
      `"${path}" is not what this platform's archive has: ${why}.`,
      { cause },
    )
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    throw fail('it cannot be read as JSON', cause)
  }
  const { data, error } = shape.safeParse(value)
  if (error)
    throw fail(`${error.issues[0]!.path.join('.') || 'it'}: ${error.issues[0]!.message}`, error)
  return data
}

/** Meta writes the bytes of UTF-8 as if each were a character ("Ã©" for "é"); what is not written so stays as it is. */
export function unmangled(text: string): string {
  const codes = [...text].map((letter) => letter.codePointAt(0)!)
  if (codes.every((code) => code < 0x80) || codes.some((code) => code > 0xff)) return text
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(text, 'latin1'))
  } catch {
    return text
  }
}

/** Seconds since 1970 as an instant. */
export const fromSeconds = (seconds: number): string => new Date(seconds * 1000).toISOString()
