/** The step of the build that packs the courses, for LMSs that are not ours. Their keys are in them, so never in `dist`. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { courseStructure } from '#courses/package/cmi5/course-structure.ts'
import { type PackageFile, textFile } from '#courses/package/file.ts'
import { identityOf } from '#courses/package/identity.ts'
import { type Parts, packCourse } from '#courses/package/pack.ts'
import { paths } from '#i18n/paths.ts'
import { course as courseWords } from '#i18n/strings/course.ts'
import { packaged } from '#i18n/strings/packaged.ts'
import { site as siteWords } from '#i18n/strings/site.ts'
import { questionsDrawn } from '#model/course.ts'
import type { Finding } from '#model/finding.ts'
import { inLanguage, languages } from '#model/localised.ts'
import type { Site } from '#model/site.ts'
import { packagedScripts, packagedStyle } from './packaged-player.ts'

/** `largest` in bytes. */
export type Packing = { findings: Finding[]; packages: number; bytes: number; largest: number }

/** Writes every package of every course of `site`, whose pages are in `dist`, into `out`, with an index of them. */
export async function packCourses(site: Site, dist: string, out: string): Promise<Packing> {
  const parts: Parts = {
    settings: site.settings,
    scripts: await packagedScripts(),
    style: packagedStyle(site.settings),
    around: (language) => ({
      council: inLanguage(site.settings.name, language),
      skip: siteWords[language].skipToContent,
    }),
    test: ({ assessment }, language) =>
      assessment && {
        title: courseWords[language].test,
        lede: courseWords[language].testLede(
          questionsDrawn(assessment.draw),
          assessment.pass_mark,
          assessment.attempts,
        ),
        needs: packaged[language].testNeeds,
      },
    words: (language) => packaged[language],
    read: (path) => readFileSync(join(dist, path)),
  }
  const spoken = languages.filter((each) => site.settings.languages.includes(each))
  const packed = site.courses.map(({ course }) => {
    const pages = spoken.map((language) => ({
      language,
      html: readFileSync(join(dist, paths.course(language, course.id), 'index.html'), 'utf8'),
    }))
    return packCourse(course, pages, parts)
  })
  const files = [...packed.flatMap(({ packages }) => packages), ...remoteUnits(site)]
  await mkdir(out, { recursive: true })
  await Promise.all(
    [...files, indexOf(files)].map(({ path, bytes }) => writeFile(join(out, path), bytes)),
  )
  return {
    findings: packed.flatMap(({ findings }) => findings),
    packages: files.length,
    bytes: files.reduce((sum, { bytes }) => sum + bytes.length, 0),
    largest: Math.max(0, ...files.map(({ bytes }) => bytes.length)),
  }
}

/** Course structures that launch the intranet's own pages, where an LMS can reach them and may be told. */
function remoteUnits({ settings, courses }: Site): PackageFile[] {
  const { address, lrs_origins, endpoint } = settings
  if (!address || lrs_origins.length === 0 || !endpoint.enabled) return []
  const spoken = languages.filter((each) => settings.languages.includes(each))
  return courses.map(({ course }) => {
    const url = new URL(paths.course(spoken[0]!, course.id), address).href
    const packed = { course, languages: spoken, ...identityOf(course.id, settings) }
    return textFile(`${course.id}-cmi5.xml`, courseStructure(packed, url))
  })
}

/** What `/lms/packages/` lists. The first field says that the folder is the build's to replace. */
function indexOf(files: readonly PackageFile[]): PackageFile {
  const packages = files.map(({ path, bytes }) => ({
    file: path,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }))
  const index = { made_by: 'moothall', packages }
  return { path: 'index.json', bytes: Buffer.from(`${JSON.stringify(index, null, 2)}\n`) }
}
