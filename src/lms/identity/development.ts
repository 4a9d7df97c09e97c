import type { IncomingHttpHeaders } from 'node:http'
import { inLanguage } from '#model/localised.ts'
import type { DevelopmentPerson } from '#model/settings.ts'
import { isLoopback, isLoopbackHeader } from './loopback.ts'
import { type Choosing, IdentityProblem, type Way } from './way.ts'

/**
 * Signing in by choosing a name, without a password. Only on this machine's own address; and only for requests
 * that name it so, since a page elsewhere can point its own name at 127.0.0.1 (DNS rebinding).
 */
export function development(
  people: readonly DevelopmentPerson[],
  host: string,
): (Way & Choosing) | undefined {
  if (people.length === 0) return undefined
  if (!isLoopback(host))
    throw new IdentityProblem(
      `Anybody who can reach "${host}" could sign in as anyone: use --host localhost, or remove endpoint.development_people from moothall.yaml.`,
    )
  return {
    id: 'development',
    kind: 'choosing',
    choices: (language) =>
      people.map(({ id, name, about, roles }) => ({
        id,
        name,
        roles,
        ...(about && { about: inLanguage(about, language) }),
      })),
    person: (choice) => {
      const found = people.find((each) => each.id === choice)
      return found && { subject: `development:${found.id}`, name: found.name, roles: found.roles }
    },
    admits: (headers) => isLoopbackHeader(headers.host) && !isForwarded(headers),
  }
}

/** A proxy that calls this machine "localhost" would open the sign-in to all whom it serves. */
const isForwarded = (headers: IncomingHttpHeaders): boolean =>
  ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'].some((name) => headers[name] !== undefined)
