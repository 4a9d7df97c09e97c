import { healthNames } from '#i18n/strings/account-health.ts'
import { writeCsv } from '#lib/csv.ts'
import type { AccountReport } from '#model/account-report.ts'
import { inLanguage, type Language } from '#model/localised.ts'

const head = [
  'account',
  'name',
  'platform',
  'status',
  'owner',
  'deputy',
  'second_step',
  'risk',
  'last_post',
  'review_due',
  'points',
  'in_words',
]

/** A row for each account, with all that is the matter in one cell: as codes for a program, and in words. */
export const accountsCsv = ({ accounts }: AccountReport, language: Language): string =>
  writeCsv(
    head,
    accounts.map((row) => [
      row.account,
      inLanguage(row.name, language),
      row.platform,
      row.status,
      inLanguage(row.owner, language),
      row.deputy ? inLanguage(row.deputy, language) : '',
      row.second_step ?? '',
      row.risk ?? '',
      row.last_post ?? '',
      row.review_due,
      row.points.map(({ code, since }) => (since ? `${code} (${since})` : code)).join(' | '),
      row.points.map(({ code }) => healthNames[language][code]).join(' | '),
    ]),
  )
