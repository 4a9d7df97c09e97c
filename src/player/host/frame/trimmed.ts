import type { Cmi } from '#model/wire/cmi.ts'

/** What fits into a request together with 64,000 characters of suspended data. */
const room = 100_000

/** The oldest answers go first: each has been in an entry before. */
export function trimmed(cmi: Cmi): Cmi {
  const objectives = cmi.objectives?.slice(0, 500)
  let interactions = cmi.interactions?.slice(-500) ?? []
  while (interactions.length > 0 && JSON.stringify(interactions).length > room)
    interactions = interactions.slice(Math.ceil(interactions.length / 4))
  return { ...cmi, ...(objectives && { objectives }), interactions }
}

/** A part that starts and ends without a word on completion is complete in both versions. */
export const isSilent = ({ completion_status: status, exit }: Cmi): boolean =>
  exit !== 'suspend' && (status === undefined || status === 'unknown' || status === 'not attempted')

/** Time passes without anything having been done. */
export const fingerprint = ({ session_time: _, ...cmi }: Cmi): string => JSON.stringify(cmi)
