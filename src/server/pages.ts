import { constants } from 'node:zlib'
import compress from '@fastify/compress'
import files from '@fastify/static'
import type { FastifyInstance } from 'fastify'

/** Names that hold a hash of what is in the file, so that it never changes. */
const hashed = /^\/_astro\/|^\/pagefind\/.*\.pf_(fragment|index|filter|meta)$/

/** Pagefind writes gzip under names of its own, and its script unpacks it. */
const packed = /^\/pagefind\/.*\.(pf_\w+|pagefind)$/

/** The static site. Files are looked up at every request, so that `dist` can be replaced while it is served. */
export async function pages(app: FastifyInstance, dist: string): Promise<void> {
  await app.register(compress, {
    encodings: ['br', 'gzip'],
    threshold: 1024,
    // Pages are compressed as they are asked for; above 5, Brotli costs more time than it saves on a local network.
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } },
  })
  await app.register(files, {
    root: dist,
    redirect: true,
    cacheControl: false,
    setHeaders: (reply) => {
      const [path = ''] = reply.request.url.split('?')
      // As "octet-stream" it would be sent as it is and be called Brotli, which no browser can read.
      if (packed.test(path)) reply.header('content-type', 'application/gzip')
      reply.header(
        'cache-control',
        hashed.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
      )
    },
  })
}
