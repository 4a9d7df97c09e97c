import type { FastifyRequest } from 'fastify'
import type { ApplicationSite } from '#model/application-site.ts'
import { type Actor, type Hands, handsOf, personOf } from '../../applications/people.ts'
import type { Endpoint } from '../../endpoint.ts'
import type { AppliedBy } from '../../store/applications.ts'
import { Refusal } from '../refusal.ts'
import { demandSession, type Session } from '../session.ts'

/** Who asks, with the post that people.yaml gives them. */
export async function actorOf(session: Session, endpoint: Endpoint): Promise<Actor> {
  const { people } = endpoint.applications()
  // Without names nobody has a post, and nobody needs to be looked for.
  const learner =
    people.length === 0
      ? undefined
      : (await endpoint.store.learners()).find(({ key }) => key === session.learner)
  return {
    learner: session.learner,
    roles: session.roles,
    post: learner && personOf(learner, people)?.post,
  }
}

export type Seen = {
  session: Session
  actor: Actor
  applied: AppliedBy
  hands: Hands
  site: ApplicationSite
}

/** An application, for who has a hand in it. For everybody else there is none. */
export async function demandApplication(
  request: FastifyRequest,
  endpoint: Endpoint,
  id: string,
  link: string | undefined,
): Promise<Seen> {
  const session = await demandSession(request, endpoint)
  const [applied, actor] = await Promise.all([
    endpoint.store.applications.find(id),
    actorOf(session, endpoint),
  ])
  const site = endpoint.applications()
  const hands = applied && handsOf(applied, actor, link, site)
  if (applied === undefined || hands === undefined || !isAny(hands))
    throw new Refusal('unknown-application')
  return { session, actor, applied, hands, site }
}

const isAny = ({ applicant, manager, decider }: Hands): boolean => applicant || manager || decider

/** A browser asks for a page; everything else gets JSON. */
export const wantsHtml = ({ headers }: FastifyRequest): boolean =>
  headers.accept?.includes('text/html') === true
