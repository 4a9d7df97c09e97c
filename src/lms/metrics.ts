import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client'

/** What the endpoint counts, for Prometheus. Labels are routes, codes and outcomes: nothing of any person. */
export type Metrics = ReturnType<typeof metricsOf>

export function metricsOf() {
  const registry = new Registry()
  const registers = [registry]
  const requests = new Histogram({
    name: 'moothall_request_seconds',
    help: 'Requests to the endpoint, by route and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
    registers,
  })
  const commits = new Counter({
    name: 'moothall_commits_total',
    help: 'Commits, by what became of them.',
    labelNames: ['outcome'],
    registers,
  })
  const refusals = new Counter({
    name: 'moothall_refusals_total',
    help: 'Requests that were refused, by code.',
    labelNames: ['code'],
    registers,
  })
  const signIns = new Counter({
    name: 'moothall_sign_ins_total',
    help: 'Sign-ins that reached the endpoint, by way; "failed" is a wrong PIN, or a provider that did not say yes.',
    labelNames: ['way', 'outcome'],
    registers,
  })
  return {
    signIn: (way: string, outcome: 'signed-in' | 'failed') => signIns.inc({ way, outcome }),
    request: (method: string, route: string, status: number, milliseconds: number) =>
      requests.observe({ method, route, status }, milliseconds / 1000),
    commit: (outcome: string) => commits.inc({ outcome }),
    refusal: (code: string) => refusals.inc({ code }),
    /** In Prometheus' text format, with those of the process. */
    text: () => Registry.merge([processRegistry(), registry]).metrics(),
    type: registry.contentType,
  }
}

let ofProcess: Registry | undefined

/** Memory, processor time and the delay of the event loop: one process has one, however many endpoints. */
function processRegistry(): Registry {
  if (ofProcess === undefined) {
    ofProcess = new Registry()
    collectDefaultMetrics({ register: ofProcess })
  }
  return ofProcess
}
