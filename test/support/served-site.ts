/** The sample site with its real endpoint, in this process, on one address that can be stopped and started again. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '../../src/server/serve.ts'
import { servedSite } from '../../src/server/served-site.ts'
import { loadSite } from '../../src/site/load.ts'

export type Served = {
  url: string
  /** The folder of the endpoint's database. */
  data: string
  stop(): Promise<void>
  start(): Promise<void>
  /** The site was edited and built again. */
  rebuilt(): Promise<void>
  remove(): Promise<void>
}

/** `now` is the server's clock; the browser keeps its own. */
export async function serveSample(site: string, now = () => new Date()): Promise<Served> {
  const data = await mkdtemp(join(tmpdir(), 'moothall-data-'))
  let values = servedSite((await loadSite(site)).site)
  const listen = (port: number) =>
    serve({
      site: values,
      dist: join(site, 'dist'),
      data,
      host: 'localhost',
      port,
      now,
      log: () => {},
    })
  let server = await listen(0)
  const { url } = server
  return {
    url,
    data,
    stop: () => server.close(),
    async start() {
      server = await listen(Number(new URL(url).port))
    },
    async rebuilt() {
      values = servedSite((await loadSite(site)).site)
      server.reload(values)
    },
    async remove() {
      await server.close()
      await rm(data, { recursive: true, force: true })
    },
  }
}
