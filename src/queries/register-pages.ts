import { inPages, type PageOf } from '#feeds/paging.ts'
import type { Language } from '#model/localised.ts'
import { rowsOnPage, type Table, type TableRow } from '#registers/table/table.ts'
import { inEveryLanguage, type LocaleProps, pageParam } from './locales.ts'

export type RegisterPageProps = LocaleProps & { page: PageOf<TableRow> }

/** `getStaticPaths` of a register's table, a page for every so many rows in every language of the site. */
export async function registerPages(table: (language: Language) => Promise<Table>) {
  const all = inEveryLanguage().map(async ({ params, props }) =>
    inPages((await table(props.language)).rows, rowsOnPage).map((page) => ({
      params: { ...params, page: pageParam(page.number) },
      props: { ...props, page } satisfies RegisterPageProps,
    })),
  )
  return (await Promise.all(all)).flat()
}
