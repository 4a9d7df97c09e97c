import { inBoth } from '#i18n/both.ts'
import { deskMatters as strings } from '#i18n/strings/desk-matters.ts'
import type { Source } from '../source.ts'

/** What the check of the content warned of, by kind: faults that stop no build are soon forgotten. */
export const findings: Source = ({ findings: all }) => ({
  technician: [...Map.groupBy(all, ({ code }) => code)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, those]) => ({
      id: `check/${code}`,
      urgency: 'later',
      about: { en: code },
      needs: inBoth((language) => strings[language].warned(those.length, those[0]!.file)),
      resolve: { command: 'npx moothall check' },
    })),
})
