import { refusals } from '../http/refusal.ts'
import type { Described, Who } from './described.ts'
import { routes } from './routes.ts'

const who: Record<Who, string> = {
  anyone: 'anyone',
  token: 'whoever has a registration token',
  'signed-in': 'who is signed in',
  role: 'who is signed in and has a role for it',
  operator: 'this machine, or who has the token of the metrics',
}

/** The contract as a page of the documentation. */
export const contractPage = (): string => `\
# The endpoint's contract

Written from the code (\`npm run schemas\`); the same for programs, with every field, is at \`/lms/openapi.json\` (OpenAPI 3.1). What the routes are for is in [lms.md](lms.md).

${routes.map(section).join('\n\n')}

## Problems

Every error is \`application/problem+json\`: \`status\`, \`code\`, \`title\`, sometimes \`detail\`, and a \`ref\` to look up in the log where the cause is ours.

| Status | Code | Means |
|---|---|---|
${Object.entries(refusals)
  .sort(([, [a]], [, [b]]) => a - b)
  .map(([code, [status, title]]) => `| ${status} | \`${code}\` | ${title} |`)
  .join('\n')}
`

function section({ route, summary, who: may, body, query, answers, refusals = [] }: Described) {
  const [method, path] = route.split(' ')
  const asked = [
    ...Object.keys(query?.shape ?? {}).map((name) => `\`?${name}=\``),
    ...(body ? [body.types.map((type) => `\`${type}\``).join(' or ')] : []),
  ]
  return [
    `## \`${method} /lms${path}\``,
    `${summary}. For ${who[may]}.${asked.length > 0 ? ` Takes ${asked.join(', ')}.` : ''}`,
    [
      ...Object.entries(answers).map(([status, { about }]) => `- **${status}** ${about}`),
      ...(refusals.length > 0
        ? [`- Refused with ${refusals.map((code) => `\`${code}\``).join(', ')}.`]
        : []),
    ].join('\n'),
  ].join('\n\n')
}
