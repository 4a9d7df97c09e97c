/** How an LMS starts an assignable unit (cmi5, chapter 8): everything is in the address. */
export type Launch = {
  endpoint: string
  /** Answers the token once. */
  fetch: string
  /** As it was given, to the letter: an LRS compares it. */
  actor: string
  registration: string
  activity: string
}

/** The launch in the query of an address; undefined where there is none, or not all of it. */
export function launchIn(search: string): Launch | undefined {
  const query = new URLSearchParams(search)
  const [endpoint, fetch, actor, registration, activity] = [
    'endpoint',
    'fetch',
    'actor',
    'registration',
    'activityId',
  ].map((name) => query.get(name) ?? '')
  if (!endpoint || !fetch || !actor || !registration || !activity) return undefined
  return { endpoint: endpoint.replace(/\/*$/, '/'), fetch, actor, registration, activity }
}
