/**
 * What scripts, styles and forms of this address may do, whichever file they come in: a file of `public/` has no
 * policy of its own. The pages' own policies, which know their hashes, only narrow it. Search runs WebAssembly.
 */
const contentPolicy = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'self'",
].join('; ')

/** What every answer says. */
export const securityHeaders = {
  'content-security-policy': contentPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy':
    'camera=(), microphone=(), geolocation=(), payment=(), usb=(), display-capture=(), browsing-topics=()',
} as const

/** The same for a site whose course pages may be launched by a cmi5 LMS: they report to the LRSs of its list. */
export function headersReportingTo(lrsOrigins: readonly string[]) {
  if (lrsOrigins.length === 0) return securityHeaders
  const connect = ["connect-src 'self'", ...lrsOrigins].join(' ')
  return { ...securityHeaders, 'content-security-policy': `${contentPolicy}; ${connect}` }
}
