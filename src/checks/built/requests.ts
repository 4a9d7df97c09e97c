import type { Finding } from '#model/finding.ts'

/** Anything that a page or a style sheet would fetch from another host, which tells that host who reads what. */
export function otherHosts({
  file,
  requests,
}: {
  file: string
  requests: readonly string[]
}): Finding[] {
  return [...new Set(requests)]
    .filter((url) => /^(https?:|wss?:)?\/\//i.test(url.trim()))
    .map((url) => ({
      code: 'built/other-host',
      severity: 'error',
      file,
      message: `"${url}" would be fetched from another host.`,
      remedy: 'Keep a copy in the site folder and use that.',
    }))
}
