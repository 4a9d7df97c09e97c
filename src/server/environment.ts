/** Every variable of the environment that the program reads. The table in docs/operating is written from it. */
export const environment = {
  MOOTHALL_PORT: 'The port to serve on, as `--port`. 4321 without it.',
  MOOTHALL_HOST: 'The address to serve on, as `--host`. `localhost` without it.',
  MOOTHALL_DATA: "Where the endpoint keeps its records, as `--data`. The site's `var/` without it.",
  MOOTHALL_CONTENT_ORIGIN: 'Where imported packages live, as `--content-origin`.',
  MOOTHALL_DATABASE_URL:
    'The address of a PostgreSQL database, with its password. SQLite without it.',
  MOOTHALL_LRS_ENDPOINT:
    'The xAPI address of an LRS that is told what is recorded. None is told without it.',
  MOOTHALL_LRS_KEY: 'The name to sign in to the LRS with.',
  MOOTHALL_LRS_SECRET: 'The secret to sign in to the LRS with.',
  MOOTHALL_SMTP_USER: 'The name to sign in to the mail server with.',
  MOOTHALL_SMTP_PASSWORD: 'The password to sign in to the mail server with.',
  MOOTHALL_OIDC_SECRET:
    "The client's secret at the OpenID provider. Without it the client is a public one, and PKCE alone protects it.",
  MOOTHALL_METRICS_TOKEN:
    'Who sends it as `Authorization: Bearer …` may read `/lms/metrics` from anywhere. Without it only this machine may.',
  MOOTHALL_FACEBOOK_TOKEN:
    'The page access token for feeds from Facebook; `MOOTHALL_FACEBOOK_TOKEN_<ACCOUNT>` for one account.',
  MOOTHALL_LOG_LEVEL:
    '`warn` without it; `info` adds starting and stopping, `debug` a line for each request to the endpoint, by route and without a person.',
  MOOTHALL_DRAIN_SECONDS:
    'How long `/lms/ready` answers 503 before the program stops to listen, for a load balancer to notice. 0 without it.',
} as const satisfies Record<`MOOTHALL_${string}`, string>

export type Variable = keyof typeof environment

/** Its value; an empty one is none. */
export const variable = (
  name: Variable,
  env: Readonly<NodeJS.ProcessEnv> = process.env,
): string | undefined => env[name] || undefined

/** The table of the documentation. */
export const environmentTable = (): string =>
  [
    '| Variable | Is |',
    '|---|---|',
    ...Object.entries(environment).map(([name, about]) => `| \`${name}\` | ${about} |`),
  ].join('\n')
