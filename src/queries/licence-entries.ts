import { licenceStateNames, licences as licenceWords } from '#i18n/strings/licences.ts'
import { platforms } from '#model/account.ts'
import { type Licence, type LicenceState, licenceState } from '#model/licence.ts'
import { inLanguage, type Language } from '#model/localised.ts'
import type { Post } from '#model/post.ts'
import { postsOfHolders } from '#registers/health/known.ts'
import type { Table } from '#registers/table/table.ts'
import { holders } from './holders.ts'
import { kept } from './kept.ts'
import { post, rowsOf } from './registers.ts'
import { today } from './site.ts'

/** A licence as it stands today; `name` where people.yaml has it. */
export type LicenceEntry = {
  licence: Licence
  state: LicenceState
  post: Post | undefined
  name: string | undefined
}

/** The corporate users. Whose licence was withdrawn, or who left the post, is none any more. */
export const licenceEntries = kept(async (): Promise<LicenceEntry[]> => {
  const people = await holders()
  const postOf = postsOfHolders(people)
  const names = new Map(people?.map(({ holder, name }) => [holder, name]))
  const all = (await rowsOf('licences')).map(async (licence) => ({
    licence,
    state: licenceState(licence, today, postOf),
    post: await post(licence.post),
    name: names.get(licence.holder),
  }))
  return (await Promise.all(all)).filter(
    ({ state }) => state !== 'withdrawn' && state !== 'left-post',
  )
})

/** The register of licences as a table. It has a column for names only where there are any. */
export const licenceTable = kept(async (language: Language): Promise<Table> => {
  const words = licenceWords[language]
  const entries = await licenceEntries()
  const named = entries.some(({ name }) => name !== undefined)
  return {
    columns: [
      { id: 'post', name: words.post, kind: 'text' },
      ...(named ? [{ id: 'name', name: words.name, kind: 'text' as const }] : []),
      { id: 'service', name: words.service, kind: 'text', choice: true },
      { id: 'platforms', name: words.platforms, kind: 'list', choice: true },
      { id: 'languages', name: words.languages, kind: 'list', choice: true },
      { id: 'issued', name: words.issued, kind: 'day' },
      { id: 'expires', name: words.expires, kind: 'day' },
      { id: 'state', name: words.state, kind: 'text', choice: true },
    ],
    rows: entries.map(({ licence, state, post, name }) => [
      '',
      post ? inLanguage(post.title, language) : licence.post,
      ...(named ? [name ?? ''] : []),
      post ? inLanguage(post.service, language) : '',
      licence.platforms.map((each) => platforms[each].name),
      licence.languages.map((each) => words[each]),
      licence.issued_on,
      licence.expires_on,
      licenceStateNames[language][state],
    ]),
  }
})
