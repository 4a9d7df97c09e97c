import type { Settings } from '#model/settings.ts'

/** What `moothall start` says when the site is up: where to go, and who to sign in as. */
export function welcome(url: string, settings: Settings): string {
  const people = settings.endpoint.enabled ? settings.endpoint.development_people : []
  return [
    '',
    `  ${settings.name.en} is at ${url}/`,
    ...(settings.languages.includes('cy') ? [`  in Welsh at ${url}/cy/`] : []),
    '',
    ...(people.length === 0 ? [] : [`  Sign in at ${url}/lms/sign-in as`]),
    ...people.map((person) => `    ${person.name.padEnd(16)} ${person.about?.en ?? ''}`),
    '',
    '  Stop with Ctrl+C.',
  ].join('\n')
}
