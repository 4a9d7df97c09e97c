/** The roles that `groups` give, by the table of the settings. A group that it does not name gives none, whatever it is called. */
export function rolesOf(
  groups: readonly string[],
  table: Readonly<Record<string, readonly string[]>>,
): string[] {
  const given = groups.flatMap((group) => (Object.hasOwn(table, group) ? (table[group] ?? []) : []))
  return [...new Set(given)].sort()
}
