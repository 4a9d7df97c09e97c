/** An instant from the many ways in which feeds write dates, as ISO 8601 in UTC; undefined for what is none. */
export function instantFrom(written: string | undefined): string | undefined {
  const text = written?.trim()
  if (!text || text.length > 64) return undefined
  const date = new Date(readable(text))
  const year = date.getUTCFullYear()
  return Number.isNaN(year) || year < 1990 || year > 9999
    ? undefined
    : date.toISOString().replace('.000Z', 'Z')
}

/** Zones by name, and abbreviations that JavaScript does not know. */
const zones: Record<string, string> = {
  BST: '+0100',
  CET: '+0100',
  CEST: '+0200',
  IST: '+0100',
  WET: '+0000',
  WEST: '+0100',
  EET: '+0200',
  EEST: '+0300',
  AEST: '+1000',
  Z: '+0000',
}

function readable(text: string): string {
  // 2020-01-01 10:00:00 is taken for UTC, as 2020-01-01T10:00:00 without a zone is: the machine's own zone must not count.
  const iso =
    /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?:[.,]\d+)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/i.exec(
      text,
    )
  if (iso) {
    const [, day, time = '00:00:00', zone = 'Z'] = iso
    const colon = /^[+-]\d{4}$/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone
    return `${day}T${time.length === 5 ? `${time}:00` : time}${colon.toUpperCase()}`
  }
  const named = text
    .replace(/^[\p{L}]+\.?,?\s+(?=\d)/u, '')
    .replace(/\b([A-Z]{1,4})$/, (name) => zones[name] ?? name)
  // RFC 822 with a day, a month's English name and a year; without a zone it is UTC.
  return /\d{1,2}:\d{2}(:\d{2})?$/.test(named) ? `${named} UTC` : named
}
