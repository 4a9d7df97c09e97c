import type { FastifyInstance, FastifyRequest } from 'fastify'
import {
  type Commit,
  type CommitAnswer,
  type CommitBatchAnswer,
  commit,
  commitBatch,
} from '#model/wire/commit.ts'
import { hasPart } from '../attempts/outline.ts'
import { receive, scopeOf } from '../attempts/receive.ts'
import type { Endpoint } from '../endpoint.ts'
import { telling } from '../forward/tell.ts'
import { hashOf } from '../identity/secret.ts'
import type { Registration } from '../store/store.ts'
import { StoreProblem } from '../store/store-problem.ts'
import { refuseCrossSite } from './origin.ts'
import { problemOf } from './problems.ts'
import { Refusal } from './refusal.ts'

/**
 * `POST /lms/commits`: one commit or a batch, durable once answered with 2xx. The token alone says whose it is and
 * reads nothing back, so the answer is the outcome and nothing of the record.
 */
export function commits(app: FastifyInstance, endpoint: Endpoint): void {
  // A beacon cannot say that it is JSON without asking first (CORS), so it says that it is text.
  app.addContentTypeParser(
    'text/plain',
    { parseAs: 'string' },
    app.getDefaultJsonParser('error', 'error'),
  )

  app.post('/commits', async (request): Promise<CommitAnswer | CommitBatchAnswer> => {
    refuseCrossSite(request.headers)
    const { body } = request
    if (!isBatch(body)) return keep(await admit(body, endpoint), endpoint)

    // Admitted in their order, and kept together: they share a transaction, but not each other's fate.
    const admitted: (Admitted | Refused)[] = []
    for (const each of commitBatch.parse(body).commits)
      admitted.push(await admit(each, endpoint).catch((error) => refused(each, error, request)))
    const answers = admitted.map((each) =>
      'problem' in each
        ? each
        : keep(each, endpoint).catch((error) => refused(each.commit, error, request)),
    )
    return { answers: await Promise.all(answers) }
  })
}

type Admitted = { commit: Commit; registration: Registration }
type Refused = Extract<CommitBatchAnswer['answers'][number], { problem: unknown }>

async function admit(body: unknown, { store, now }: Endpoint): Promise<Admitted> {
  const parsed = commit.parse(body)
  const registration = await store.registration(hashOf(parsed.token))
  if (registration === undefined) throw new Refusal('unknown-token')
  if (registration.expires <= now().toISOString()) throw new Refusal('token-expired')
  return { commit: { ...parsed, ...oneSpelling(parsed) }, registration }
}

/** A UUID is the same in capitals (RFC 9562, 4), and must not be kept twice. */
const oneSpelling = ({ id, submits }: Commit) => ({
  id: id.toLowerCase(),
  ...(submits !== undefined && { submits: submits.toLowerCase() }),
})

async function keep(
  { commit, registration }: Admitted,
  { store, outlines, now, onward }: Endpoint,
): Promise<CommitAnswer> {
  const known = outlines()
  const outline = known.get(registration.course)
  if (outline === undefined) throw new Refusal('unknown-course')
  if (!hasPart(outline, commit.sco)) throw new Refusal('unknown-sco')
  const arrival = { registration, commit, received: now().toISOString() }
  const { id, language } = commit
  const cause = { id, registration, language, at: arrival.received, commit }
  const { outcome, told } = await store.change(scopeOf(arrival, known), (records) =>
    telling(onward?.naming, cause, records, known, receive(arrival, outline, known, records)),
  )
  if (told) onward?.wake()
  if (outcome === 'id-in-use') throw new Refusal('id-in-use')
  return { id: commit.id, outcome }
}

/** A store that is down refuses the whole batch, so that the page sends it again. */
function refused(body: unknown, error: unknown, request: FastifyRequest): Refused {
  if (error instanceof StoreProblem) throw error
  return { id: idOf(body), problem: problemOf(error, request) }
}

const isBatch = (body: unknown): boolean =>
  typeof body === 'object' && body !== null && 'commits' in body

function idOf(body: unknown): string | null {
  const id = typeof body === 'object' && body !== null && 'id' in body ? body.id : undefined
  return typeof id === 'string' && id.length <= 100 ? id : null
}
