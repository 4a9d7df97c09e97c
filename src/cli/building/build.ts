/** The build as one list of steps. Nothing takes the place of the last good site until every step is done. */
import { join } from 'node:path'
import type { Day } from '#model/day.ts'
import { type Finding, isError } from '#model/finding.ts'
import type { Site } from '#model/site.ts'
import { indexSite } from '#search/pagefind.ts'
import { isForeign } from '#site/addresses.ts'
import { loadSite } from '#site/load.ts'
import { givenOf } from '../desks/given.ts'
import { keepDesks } from '../desks/keep.ts'
import { Stop } from '../exit.ts'
import { printFindings } from '../findings.ts'
import { count, type Progress } from '../progress.ts'
import { astroBuild } from './astro.ts'
import { checkPages } from './checking.ts'
import { untilInterrupted } from './interruption.ts'
import { sweepWorkspaces } from './sweep.ts'
import { openWorkspace, type Workspace } from './workspace.ts'

/** `data` is the folder for what not everyone may see; the site's `var/` without it. */
export type BuildOptions = { site: string; today: Day; lenient: boolean; data?: string | undefined }

/** Builds `dist/` and `packages/` of a site folder, and the roles' desks. Throws `Stop` when there are errors; they are then as they were. */
export const buildSite = (options: BuildOptions, progress: Progress): Promise<Site> =>
  untilInterrupted((signal) => build(options, interruptible(progress, signal), signal))

async function build(
  options: BuildOptions,
  progress: Progress,
  signal: AbortSignal,
): Promise<Site> {
  await sweepWorkspaces(options.site)
  const { site, findings } = await checkedSite(options, progress)
  const workspace = await openWorkspace(options.site)
  try {
    await progress.step('Build the pages', async () => {
      await astroBuild({ ...options, out: workspace.out, cache: workspace.cache }, signal)
      return { note: '', result: undefined }
    })
    // Neither needs the other, and each keeps a core busy.
    await together(
      () => checkAndPack(site, options, workspace, progress),
      () => index(workspace, progress),
    )
    // A folder of Markdown that nobody laid out for Moothall has no roles.
    if (!isForeign(site.files)) await desks(site, findings, options, progress)
    await progress.step('Put it in place', async () => {
      await workspace.publish()
      return { note: join(options.site, 'dist'), result: undefined }
    })
  } finally {
    await workspace.remove()
  }
  return site
}

async function checkAndPack(
  site: Site,
  options: BuildOptions,
  workspace: Workspace,
  progress: Progress,
): Promise<void> {
  const built = await progress.step('Check the pages', async () => {
    const { findings, pages } = await checkPages(site, workspace.out, options.lenient)
    return { note: `${count(pages, 'page')}, ${counted(findings)}`, result: findings }
  })
  judge(built)
  if (site.courses.length > 0) await pack(site, workspace, progress)
}

const desks = (
  site: Site,
  findings: readonly Finding[],
  { today, site: dir, data = join(dir, 'var') }: BuildOptions,
  progress: Progress,
): Promise<void> =>
  progress.step('Write the desks', async () => {
    const matters = await keepDesks(givenOf(site, findings, today, data), data)
    return { note: count(matters, 'matter'), result: undefined }
  })

const index = (workspace: Workspace, progress: Progress): Promise<void> =>
  progress.step('Index for search', async () => {
    const { pages, languages } = await indexSite(workspace.out)
    return {
      note: `${count(pages, 'page')} in ${count(languages, 'language')}`,
      result: undefined,
    }
  })

/** Ends when both have ended, since the folder that both work in is removed then, and throws what the first of them threw. */
async function together(...works: (() => Promise<void>)[]): Promise<void> {
  const ended = await Promise.allSettled(works.map((work) => work()))
  const failed = ended.find((each) => each.status === 'rejected')
  if (failed) throw failed.reason
}

/** No step begins after an interruption; one that has begun, such as the two renames, is done. */
const interruptible = (progress: Progress, signal: AbortSignal): Progress => ({
  step(name, work) {
    signal.throwIfAborted()
    return progress.step(name, work)
  },
})

async function pack(site: Site, workspace: Workspace, progress: Progress): Promise<void> {
  const findings = await progress.step('Pack the courses', async () => {
    // The bundler and the stylesheet compiler are large: only a build pays for them.
    const { packCourses } = await import('./packages.ts')
    const packing = await packCourses(site, workspace.out, workspace.packages)
    const { findings, packages } = packing
    const [size, most] = [packing.bytes, packing.largest].map(
      (bytes) => `${Math.ceil(bytes / 1000).toLocaleString('en-GB')} kB`,
    )
    return {
      note: `${count(site.courses.length, 'course')}, ${count(packages, 'package')}, ${size}${packages > 0 ? `, none over ${most}` : ''}`,
      result: findings,
    }
  })
  judge(findings)
}

async function checkedSite(
  options: BuildOptions,
  progress: Progress,
): Promise<{ site: Site; findings: Finding[] }> {
  const { site, findings } = await progress.step('Check the content', async () => {
    const loaded = await loadSite(options.site, options)
    return { note: counted(loaded.findings), result: loaded }
  })
  judge(findings)
  if (!site) throw new Stop('There is no site to build.')
  return { site, findings }
}

/** Errors are told in full and stop the build; warnings are counted by kind, and `moothall check` lists them. */
function judge(findings: readonly Finding[]): void {
  const errors = findings.filter(isError)
  if (errors.length === 0) return
  printFindings(errors, console.error)
  throw new Stop(
    'Nothing was built; the last good site is untouched. Mend the errors and try again.',
  )
}

function counted(findings: readonly Finding[]): string {
  const codes = Object.entries(Object.groupBy(findings, (finding) => finding.code))
  return codes.map(([code, all]) => `${code} ${all?.length}`).join(', ') || 'nothing to mend'
}
