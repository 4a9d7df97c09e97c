/** Builds a small site with one course that has a question of every type, once, into `var/test/`. */
import { cp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buildSite } from '../../../src/cli/building/build.ts'
import { ownFolder } from '../../../src/cli/options.ts'
import { silentProgress } from '../../../src/cli/progress.ts'
import { sampleDay } from '../sample-site.ts'

const fixtures = join(ownFolder, 'test/fixtures')
const settings = `
name: Onnen Town Council
languages: [en, cy]
endpoint:
  development_people:
    - { id: anna, name: Anna Lewis, about: New. }
`

/** What is right for each of its questions, as `model/questions/answer.ts` writes it. */
export const everyTypeKey: Record<string, string[]> = {
  't-single': ['a'],
  't-multiple': ['a', 'b'],
  't-true': ['a'],
  't-picture': ['a'],
  't-matching': ['bins=waste', 'books=libraries'],
  't-ordering': ['listen', 'think', 'speak'],
  't-gap': ['number=Two', 'role=deputy'],
  't-text': ['The communications team'],
  't-number': ['7,5'],
  't-scenario': ['rumour=b', 'reply=a'],
  't-likert': ['d'],
}

export async function buildEveryType(): Promise<string> {
  const site = join(ownFolder, 'var/test/every-type')
  await rm(site, { recursive: true, force: true })
  await cp(join(fixtures, 'sites/small'), site, { recursive: true })
  await cp(join(fixtures, 'courses'), join(site, 'courses'), { recursive: true })
  await writeFile(join(site, 'moothall.yaml'), settings)
  await buildSite({ site, today: sampleDay, lenient: false }, silentProgress)
  return site
}
