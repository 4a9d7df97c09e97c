import { escapeHtml } from '#lib/html.ts'

/** One thing to judge: a rule's id and its sentence. */
export type Point = { id: string; says: string }

/** One post or answer on the sheet. Plain text throughout. */
export type Entry = {
  heading: string
  facts: string
  url: string
  text: string
  language?: string | undefined
  /** The descriptions of its pictures and films; a sentence where one has none. */
  pictures: string[]
  points: Point[]
}

/** Everything on the sheet, in words. It is printed or filled in on the screen; nothing in it runs or is sent. */
export type Sheet = {
  language: string
  title: string
  intro: string[]
  words: Record<'reviewer' | 'date' | 'original' | 'point' | 'met' | 'notMet' | 'notes', string> & {
    doesNotApply: string
  }
  accounts: { name: string; facts: string; entries: Entry[] }[]
}

/** A page of its own, for print and screen, without a script and without anything from elsewhere. */
export function toReviewSheet({ language, title, intro, words, accounts }: Sheet): string {
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
<main>
<h1>${escapeHtml(title)}</h1>
${intro.map((each) => `<p>${escapeHtml(each)}</p>`).join('\n')}
<p class="who"><label>${escapeHtml(words.reviewer)} <input autocomplete="off"></label> <label>${escapeHtml(words.date)} <input autocomplete="off"></label></p>
${accounts.map((each, nth) => accountHtml(each, `a${nth + 1}`, words)).join('\n')}
</main>
</html>
`
}

const accountHtml = (
  { name, facts, entries }: Sheet['accounts'][number],
  id: string,
  words: Sheet['words'],
): string =>
  `<section><h2>${escapeHtml(name)}</h2><p class="facts">${escapeHtml(facts)}</p>
${entries.map((each, nth) => entryHtml(each, `${id}-${nth + 1}`, words)).join('\n')}</section>`

function entryHtml(entry: Entry, id: string, words: Sheet['words']): string {
  const lang = entry.language ? ` lang="${escapeHtml(entry.language)}"` : ''
  const choices = [words.met, words.notMet, words.doesNotApply]
  return `<article aria-labelledby="${id}">
<h3 id="${id}">${escapeHtml(entry.heading)}</h3>
<p class="facts">${escapeHtml(entry.facts)} <a href="${escapeHtml(entry.url)}" rel="nofollow noopener noreferrer">${escapeHtml(words.original)}</a></p>
<blockquote dir="auto"${lang}>${escapeHtml(entry.text)}</blockquote>
${entry.pictures.map((each) => `<p class="picture" dir="auto">▣ ${escapeHtml(each)}</p>`).join('\n')}
<table><thead><tr><th scope="col">${escapeHtml(words.point)}</th>${choices.map((each) => `<th scope="col">${escapeHtml(each)}</th>`).join('')}</tr></thead>
<tbody>
${entry.points.map(({ id: rule, says }) => `<tr><th scope="row">${escapeHtml(says)} <small>${escapeHtml(rule)}</small></th>${choices.map((each) => `<td><input type="checkbox" aria-label="${escapeHtml(`${each}: ${says}`)}"></td>`).join('')}</tr>`).join('\n')}
</tbody></table>
<label class="notes">${escapeHtml(words.notes)}<textarea rows="3"></textarea></label>
</article>`
}

const style = `
body { margin: 0; background: #fff; color: #1c2321; font: 1rem/1.45 system-ui, sans-serif; }
main { max-width: 52rem; margin: 0 auto; padding: 1.5rem; overflow-wrap: anywhere; }
h1, h2, h3 { line-height: 1.2; }
h2 { margin-top: 2.5rem; padding-top: 1rem; border-top: 3px solid #124239; }
.who { display: flex; flex-wrap: wrap; gap: 1rem 2rem; }
.who input { width: 16rem; max-width: 100%; border: 0; border-bottom: 1px solid #1c2321; font: inherit; }
.facts, small { color: #4d5653; }
article { margin: 1.25rem 0; padding: 1rem; border: 1px solid #8b938f; break-inside: avoid-page; }
article h3 { margin: 0; }
blockquote { margin: .75rem 0; padding-inline-start: 1rem; border-inline-start: 4px solid #124239; white-space: pre-line; }
table { width: 100%; border-collapse: collapse; font-size: .9375rem; }
th, td { padding: .3rem .4rem; border-bottom: 1px solid #c9cfcb; text-align: start; vertical-align: top; }
tbody th { font-weight: 400; }
thead th:not(:first-child), td { width: 5rem; text-align: center; }
input[type="checkbox"] { width: 1.25rem; height: 1.25rem; }
:focus-visible { outline: 3px solid #1c2321; outline-offset: 2px; }
.notes { display: block; margin-top: .75rem; }
textarea { display: block; box-sizing: border-box; width: 100%; border: 1px solid #8b938f; font: inherit; }
a { color: #0b5a4d; }
@media (width < 30rem) { main { padding: .75rem; } thead th:not(:first-child), td { width: 3.2rem; font-size: .8125rem; } }
@media print { main { max-width: none; padding: 0; } article { break-inside: avoid; } h2 { break-before: page; } section:first-of-type h2 { break-before: auto; } }
`
