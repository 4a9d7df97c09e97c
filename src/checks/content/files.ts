import { didYouMean } from '#lib/suggestion.ts'
import type { Finding } from '#model/finding.ts'
import type { Site } from '#model/site.ts'

/** Files that settings name and that are not there, Markdown in content/ that nothing reads, and names that make bad addresses. */
export function strayFiles(site: Site, isRead: (file: string) => boolean): Finding[] {
  return [...missingLogo(site), ...unread(site, isRead), ...badNames(site)]
}

function missingLogo({ settings, settingsPlace, files }: Site): Finding[] {
  if (settings.logo === undefined) return []
  if (files.has(`public/${settings.logo}`)) return []
  const published = [...files].filter((file) => file.startsWith('public/'))
  return [
    {
      code: 'file/missing',
      severity: 'error',
      file: settingsPlace.file,
      line: settingsPlace.line(['logo']),
      message: `The logo "${settings.logo}" is not in public/.`,
      remedy: didYouMean(
        settings.logo,
        published.map((file) => file.slice('public/'.length)),
        `Put the image there, write its name as it is there, or remove the line.`,
      ),
    },
  ]
}

function unread(site: Site, isRead: (file: string) => boolean): Finding[] {
  return [...site.files]
    .filter((file) => /^content\/.+\.mdx?$/i.test(file) && !/\/README\.md$/i.test(file))
    .filter((file) => !isRead(file))
    .map((file) => ({
      code: 'file/not-read',
      severity: 'warning',
      file,
      message: 'The file lies where nothing reads it, so it is not on the site.',
      remedy: 'Move it into content/pages/en/, or the folder of its language and kind.',
    }))
}

function badNames(site: Site): Finding[] {
  return [...site.files]
    .filter((file) => /^content\/(guidelines|pages|induction)\/(en|cy)\/.+\.mdx?$/.test(file))
    .filter((file) => /[^a-z0-9/.-]/.test(file.replace(/\/README\.md$/, '')))
    .map((file) => ({
      code: 'file/name',
      severity: 'error',
      file,
      message: 'The name of the file is part of an address that people type and say aloud.',
      remedy: 'Use only small letters without accents, digits and hyphens in it.',
    }))
}
