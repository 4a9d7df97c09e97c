import { reviewPath } from '#i18n/review-paths.ts'
import { didYouMean } from '#lib/suggestion.ts'
import { languages } from '#model/localised.ts'
import type { UnderReview } from '#model/review-queue.ts'
import type { Site } from '#model/site.ts'
import { siteReviews } from './site-reviews.ts'

/** A file that holds what is under review, and which of its languages. A register's entry has its row. */
export type Source = { file: string; language?: 'en' | 'cy'; row?: number }
export type Named = { kind: 'found'; review: UnderReview; sources: Source[] }
export type NotNamed = { kind: 'unknown' | 'several'; says: string }

/**
 * What somebody means by `word`: an id (`personal-use`, `guideline:personal-use`), an address with or without its
 * host, in either language, or a file of the site's folder.
 */
export function reviewNamed(site: Site, word: string): Named | NotNamed {
  const all = siteReviews(site).map((review) => ({ review, sources: sourcesOf(site, review) }))
  const path = addressIn(word)
  const file = fileIn(site, word)
  const found = all.filter(
    ({ review: { kind, id }, sources }) =>
      word === id ||
      word === `${kind}:${id}` ||
      sources.some((source) => source.row === undefined && source.file === file) ||
      languages.some((language) => reviewPath({ kind, id }, language) === path),
  )
  const [only] = found
  if (only && found.length === 1) return { kind: 'found', ...only }
  const names = (some: typeof all) => some.map(({ review: { kind, id } }) => `${kind}:${id}`)
  if (only)
    return {
      kind: 'several',
      says: `"${word}" is the name of several: ${names(found).join(', ')}. Say which.`,
    }
  const candidates = all.flatMap(({ review, sources }) => [
    review.id,
    ...(path === undefined ? [] : languages.map((language) => reviewPath(review, language))),
    ...(file.includes('/') ? sources.map((source) => source.file) : []),
  ])
  const otherwise = '"moothall reviews" lists what is.'
  const faulty = site.faulty.has(file) || site.faulty.has(word) || site.faulty.has(path ?? '')
  return {
    kind: 'unknown',
    says: faulty
      ? `"${word}" has faults of its own and was not read: "moothall check" lists them.`
      : `Nothing under review is called "${word}". ${didYouMean(path ?? word, candidates, otherwise)}`,
  }
}

function sourcesOf(site: Site, { kind, id }: UnderReview): Source[] {
  if (kind === 'account') {
    const row = site.registers.accounts.findIndex(({ value }) => value.id === id)
    const place = site.registers.accounts[row]?.place
    // Rows with faults are left out of the list, so the row is told by the line that it stands on.
    return place ? [{ file: place.file, row: place.line() }] : []
  }
  if (kind === 'course')
    return site.courses
      .filter(({ course }) => course.id === id)
      .map(({ place }) => ({ file: place.file }))
  const texts = kind === 'guideline' ? site.guidelines : site.pages
  return texts
    .filter((text) => text.id === id && text.value.last_reviewed_on !== undefined)
    .map(({ place, language }) => ({ file: place.file, language }))
    .sort((a, b) => languages.indexOf(a.language) - languages.indexOf(b.language))
}

/** `guidelines/personal-use`, `https://intranet.example/guidelines/personal-use#rules` → `/guidelines/personal-use/`. */
function addressIn(word: string): string | undefined {
  const isAddress = /^(\/|https?:\/\/)/.test(word) || /^[^.]+\/[^.]*$/.test(word)
  if (!isAddress || !URL.canParse(word, 'http://localhost')) return undefined
  const { pathname } = new URL(word, 'http://localhost')
  return pathname.endsWith('/') ? pathname : `${pathname}/`
}

function fileIn({ dir }: Site, word: string): string {
  const path = word.replaceAll('\\', '/').replace(/^\.\//, '')
  const folder = `${dir.replaceAll('\\', '/')}/`
  return path.startsWith(folder) ? path.slice(folder.length) : path
}
