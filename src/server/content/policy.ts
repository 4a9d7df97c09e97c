/**
 * The policy of a package's host. Authoring tools write inline scripts and use `eval`, so both are allowed; what is
 * not allowed is to talk to anybody: neither another site nor the intranet. `intranet` may frame it.
 */
export function contentPolicy(intranet: readonly string[]): Record<string, string> {
  const own = "'self' data: blob:"
  return {
    'content-security-policy': [
      `default-src ${own}`,
      `script-src ${own} 'unsafe-inline' 'unsafe-eval'`,
      `style-src ${own} 'unsafe-inline'`,
      "connect-src 'self'",
      "form-action 'self'",
      "base-uri 'self'",
      "object-src 'self'",
      `frame-ancestors 'self' ${intranet.join(' ')}`,
    ].join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    // Storage and scripts are kept apart by origin; this also keeps the process apart.
    'origin-agent-cluster': '?1',
    'permissions-policy':
      'camera=(), microphone=(), geolocation=(), payment=(), usb=(), display-capture=(), browsing-topics=()',
  }
}
