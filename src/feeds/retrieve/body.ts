import type { IncomingMessage } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { FeedProblem } from '../problem.ts'
import type { Limits } from './rules.ts'

const unpackers = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
}

/** The body of a response, unpacked. Stops as soon as either size limit is passed, whatever the headers claim. */
export async function bodyOf(response: IncomingMessage, limits: Limits): Promise<Buffer> {
  const encoding = response.headers['content-encoding']?.trim().toLowerCase() || 'identity'
  const packed = limited(response, limits.packed)
  if (encoding === 'identity') return Buffer.concat(await all(packed))
  if (!Object.hasOwn(unpackers, encoding))
    throw new FeedProblem(
      'unreadable',
      'fetch/encoding',
      `The answer is packed as "${encoding.slice(0, 40)}", which cannot be unpacked here.`,
    )
  const unpacker = unpackers[encoding as keyof typeof unpackers]()
  try {
    const chunks = await pipeline(packed, unpacker, (unpacked: AsyncIterable<Buffer>) =>
      all(limited(unpacked, limits.unpacked)),
    )
    return Buffer.concat(chunks)
  } catch (cause) {
    if (!/^Z_|^ERR_.*BROTLI|^ERR__/.test(String((cause as NodeJS.ErrnoException).code))) throw cause
    throw new FeedProblem('unreadable', 'fetch/damaged', 'The answer is packed, and damaged.', {
      cause,
    })
  }
}

async function* limited(from: AsyncIterable<Buffer>, most: number): AsyncGenerator<Buffer> {
  let bytes = 0
  for await (const chunk of from) {
    bytes += chunk.length
    if (bytes > most)
      throw new FeedProblem(
        'too-large',
        'fetch/too-large',
        `The answer is larger than ${(most / 1e6).toLocaleString('en-GB')} MB, so it was not read to its end.`,
      )
    yield chunk
  }
}

async function all(from: AsyncIterable<Buffer>): Promise<Buffer[]> {
  const chunks: Buffer[] = []
  for await (const chunk of from) chunks.push(chunk)
  return chunks
}
