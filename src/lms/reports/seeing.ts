/** What a role may see of reports. */
export type Seeing = 'persons' | 'counts'

/** Champions and coordinators look after people; technicians look after the software. Learners have "My learning". */
const seen: Readonly<Record<string, Seeing>> = {
  champion: 'persons',
  coordinator: 'persons',
  administrator: 'persons',
  technician: 'counts',
}

/** The most that one of the roles may see; undefined is nothing. */
export function seeing(roles: readonly string[]): Seeing | undefined {
  const all = roles.map((role) => seen[role])
  return all.includes('persons') ? 'persons' : all.find((each) => each !== undefined)
}
