/** What a package calls a learner: the same at each visit, another one in each package, and no way back to the person. */
export async function pseudonym(learner: string, course: string): Promise<string> {
  // Without it (an insecure address) nothing is recorded, so one name serves all.
  if (!crypto.subtle) return 'learner'
  const bytes = new TextEncoder().encode(`moothall ${course} ${learner}`)
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return [...hash.slice(0, 12)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
