import type { Command } from 'commander'
import { reviews as words } from '#i18n/strings/reviews.ts'
import { didYouMean } from '#lib/suggestion.ts'
import type { Day } from '#model/day.ts'
import { type Finding, isError } from '#model/finding.ts'
import type { Site } from '#model/site.ts'
import { houseAddress } from '#site/addresses.ts'
import { keepEditions } from '#site/editions/keep.ts'
import { loadSite } from '#site/load.ts'
import { type Named, reviewNamed } from '#site/reviews/find.ts'
import { type Marked, markedFiles } from '#site/reviews/mark.ts'
import { writeAll } from '#site/reviews/write-all.ts'
import { Stop } from '../../exit.ts'
import { inWords } from '../../findings.ts'

export type MarkOptions = {
  today: Day
  change?: string
  changeCy?: string
  material?: boolean
  by?: string
  dryRun?: boolean
  json?: boolean
}

/** `moothall reviews --mark`: the day and a line of the log, in every file of a page or in none. */
export async function markReview(
  dir: string,
  word: string,
  options: MarkOptions,
  command: Command,
): Promise<void> {
  const { today, change, changeCy, material = false, by, dryRun = false, json = false } = options
  for (const [name, text] of Object.entries({ '--change': change, '--change-cy': changeCy }))
    if (text !== undefined && !/^[^\r\n]*\S[^\r\n]*$/.test(text))
      command.error(`moothall: ${name} takes one line of text that says what changed.`)
  const saysWhat = change !== undefined || changeCy !== undefined
  if (material && !saysWhat)
    command.error('moothall: --material is about a change: say with --change what changed.')

  const { site, findings } = await loadSite(dir, { today })
  const named = reviewNamed(site, word)
  demandSound(named, word, findings)
  const { review, sources } = named
  if (material && review.kind !== 'guideline')
    throw new Stop(
      `--material asks people to read a guideline again, and "${review.kind}:${review.id}" is none.`,
    )
  if (saysWhat && (review.kind === 'course' || review.kind === 'account'))
    throw new Stop(
      `The ${review.kind} "${review.id}" has no log of changes: mark it without --change, and say in the commit what changed.`,
    )
  const marked = markedFiles(site, review, sources, {
    day: today,
    ...(saysWhat && {
      what: {
        ...(change !== undefined && { en: change.trim() }),
        ...(changeCy !== undefined && { cy: changeCy.trim() }),
      },
    }),
    material,
    ...(by !== undefined && { by: postNamed(site, by) }),
    unchanged: { en: words.en.unchanged, cy: words.cy.unchanged },
  })
  const fault = marked.find((each) => each.kind === 'fault')
  if (fault)
    throw new Stop(
      `${fault.file}:${fault.line} ${fault.message} Nothing was changed: write the day of the review by hand.`,
    )
  const changed = marked.filter((each) => each.kind === 'changed')
  await demandNoNewFault(dir, today, changed, findings)
  if (!dryRun) writeAll(dir, changed)
  // From now on people acknowledge this text: the next change is told from it, word by word.
  const kept = dryRun || review.kind !== 'guideline' ? [] : keepEditions(site, { only: review.id })
  if (json) {
    const files = marked.map(({ kind, file }) => ({ file, outcome: kind }))
    const { kind, id } = review
    console.log(JSON.stringify({ kind, id, day: today, dryRun, files, kept }, undefined, 2))
  } else {
    console.log(told(marked, today, dryRun))
    for (const file of kept) console.log(`  kept     ${file}`)
  }
}

/** A page that nobody can name, or with a fault in one of its files: one message, with file and line. */
function demandSound(
  named: ReturnType<typeof reviewNamed>,
  word: string,
  findings: readonly Finding[],
): asserts named is Named {
  const isOf = (file: string) => {
    const at = houseAddress(file)
    if (named.kind === 'found') return at?.kind === named.review.kind && at.id === named.review.id
    return file === word || at?.id === word || at?.address === word
  }
  const fault = findings.find((each) => isError(each) && isOf(each.file))
  if (fault) throw new Stop(`Nothing was changed, because of a fault.\n\n${inWords(fault)}`)
  if (named.kind !== 'found') throw new Stop(named.says)
}

function postNamed({ registers: { posts } }: Site, id: string): string {
  const ids = posts.map(({ value }) => value.id)
  if (ids.includes(id)) return id
  throw new Stop(
    `--by: there is no post "${id}" in content/registers/posts.yaml. ${didYouMean(id, ids, 'Add it there, or name another one.')}`,
  )
}

/** What the writing would break, judged as if it were written. */
async function demandNoNewFault(
  dir: string,
  today: Day,
  changed: readonly (Marked & { kind: 'changed' })[],
  before: readonly Finding[],
): Promise<void> {
  if (changed.length === 0) return
  const instead = new Map(changed.map(({ file, text }) => [file, text]))
  const known = new Set(before.map(({ code, file, message }) => `${code} ${file} ${message}`))
  const { findings } = await loadSite(dir, { today, instead })
  const fault = findings
    .filter(isError)
    .find(({ code, file, message }) => !known.has(`${code} ${file} ${message}`))
  if (fault)
    throw new Stop(`Nothing was changed, because it would be a fault.\n\n${inWords(fault)}`)
}

function told(marked: readonly Marked[], today: Day, dryRun: boolean): string {
  const lines = marked.map((each) => {
    if (each.kind === 'changed') return `  marked   ${each.file}: reviewed on ${today}`
    if (each.kind === 'same') return `  as it is ${each.file}: says so already`
    const option = each.file.includes('/cy/') ? '--change-cy' : '--change'
    return `  left     ${each.file}: bring the change over, then say it with ${option}`
  })
  return [...lines, ...(dryRun ? ['This was a trial: nothing was changed.'] : [])].join('\n')
}
