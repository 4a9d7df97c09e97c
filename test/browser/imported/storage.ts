/** Browsers that let the frame of another site keep things, and browsers that do not ("block third-party cookies"). */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { newProfile } from '../../support/browser.ts'

export const storages = ['available', 'denied'] as const
export type Storage = (typeof storages)[number]

/** A profile of Chromium that is set so: what it does without being told differs from build to build. */
export async function profileWith(storage: Storage): Promise<string> {
  const profile = await newProfile()
  const denied = storage === 'denied'
  await mkdir(join(profile, 'Default'))
  const preferences = {
    profile: { cookie_controls_mode: denied ? 1 : 0, block_third_party_cookies: denied },
  }
  await writeFile(join(profile, 'Default/Preferences'), JSON.stringify(preferences))
  return profile
}
