import { expect, test } from 'vitest'
import { secretIn } from '#model/secret.ts'

test.each([
  ['password', 'x', 'a field for a secret'],
  ['facebook_token', 'x', 'a field for a secret'],
  ['cyfrinair', 'x', 'a field for a secret'],
  ['recovery_codes', '1234', 'a field for a secret'],
  ['notes', 'the PIN: 4711', 'a password'],
  ['notes', 'cyfrinair yw hunter2', 'a password'],
  ['url', 'https://me:hunter2@example.org/', 'an address with a password in it'],
  ['feed', 'https://example.org/feed?access_token=abc123def', 'an address with a token in it'],
  ['notes', '-----BEGIN RSA PRIVATE KEY-----', 'a private key'],
  ['notes', 'ghp_abcdefghijklmnopqrstuvwxyz0123456789', 'a GitHub token'],
  ['credential_store', 'T7xq2LmP9vKz4RwB8nYc1DfG', 'a random key'],
])('%s: %s is %s', (name, value, what) => {
  expect(secretIn(name, value)).toBe(what)
})

test.each([
  ['credential_store', 'Team vault, folder Social'],
  ['recovery_phone_held', true],
  ['handle', 'UCk3vP0aQx9LmZt2bRw8Ys1g'],
  ['holder', 'k7m2q9xw'],
  ['guideline_version', '3f9c2a7be1d04c55'],
  ['purpose', 'Says how to choose a password, and what a passkey is'],
  ['url', 'https://www.facebook.com/dyffrynonnen?ref=page'],
  ['application', 'account-application-recycling-mastodon-2023'],
  ['name', 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch'],
])('%s: %s is no secret', (name, value) => {
  expect(secretIn(name, value)).toBeUndefined()
})
