/** Names of fields that hold a secret; those that only say where one is (`credential_store`, `recovery_phone_held`) are none. */
const secretName =
  /^(.*[_-])?(pass(word|phrase|code|wd)?|pwd|pin|secret|token|api_?key|private_?key|access_?key|recovery_?codes?|backup_?codes?|otp|totp|cyfrinair|cookie)s?$/i

/** Values that are a secret wherever they stand, with what to call them. */
const secretValues: readonly [RegExp, string][] = [
  [/-----BEGIN [A-Z ]*PRIVATE KEY-----/, 'a private key'],
  [/\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]+/, 'a signed token'],
  [/\b(gh[pousr]_\w{20,}|github_pat_\w{20,})/, 'a GitHub token'],
  [/\bxox[abprs]-[\w-]{10,}/, 'a Slack token'],
  [/\bA(KIA|SIA)[0-9A-Z]{16}\b/, 'an Amazon key'],
  [/\bAIza[\w-]{30,}/, 'a Google key'],
  [/\bEAA[A-Za-z0-9]{30,}/, 'a Facebook token'],
  [/\bsk-[\w-]{20,}/, 'an API key'],
  [/^otpauth:\/\//, 'the key of a sign-in app'],
  [/\bBearer\s+[\w.~+/-]{16,}/i, 'a bearer token'],
  [/^[a-z][a-z0-9+.-]*:\/\/[^/\s:@]+:[^/\s@]+@/i, 'an address with a password in it'],
  [
    /[?&](access_token|token|api_?key|password|client_secret)=[^&\s]{6,}/i,
    'an address with a token in it',
  ],
  [
    /\b(password|passwd|pwd|passcode|PIN|cyfrinair)\s*(?:[:=]|\bis\b|\byw\b)\s*\S{3,}/i,
    'a password',
  ],
]

/** What a field looks like that must not be written down: "a password", "a field for a secret"; undefined for anything else. */
export function secretIn(name: string, value: unknown): string | undefined {
  if (value === null || typeof value === 'boolean' || typeof value === 'object') return undefined
  if (secretName.test(name)) return 'a field for a secret'
  const text = String(value)
  return (
    secretValues.find(([shape]) => shape.test(text))?.[1] ??
    (!mayBeRandom.has(name) && isRandom(text) ? 'a random key' : undefined)
  )
}

/** A platform makes up the name of an account; a holder is a random key by design. */
const mayBeRandom = new Set(['id', 'handle', 'holder', 'guideline_version'])

/** Long, without a space or a slash, and of letters in both cases and digits: nobody makes that up, and nobody can read it. */
const isRandom = (text: string): boolean =>
  /^[A-Za-z0-9+_=-]{24,}$/.test(text) &&
  /[a-z]/.test(text) &&
  /[A-Z]/.test(text) &&
  (text.match(/\d/g)?.length ?? 0) >= 3 &&
  !/[a-z]{9,}/i.test(text.replace(/[A-Z](?=[a-z])/g, ' '))
