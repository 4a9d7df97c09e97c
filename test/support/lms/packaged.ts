/** A package of any format, started by whoever starts it: an LMS of its standard, or a web server. */
import type { Browser } from 'playwright-core'
import { cmi5Lms } from './cmi5.ts'
import { type Course, courseIn } from './learner.ts'
import { listening } from './listening.ts'
import type { Opened } from './opened.ts'
import { type Cmi, scormLms } from './scorm.ts'

export const packageFormats = ['scorm12', 'scorm2004', 'cmi5', 'web'] as const
export type PackageFormat = (typeof packageFormats)[number]

export type StartedPackage = {
  course: Course
  /** Whether the course is completed, as whoever keeps the record has it. */
  completed(): Promise<boolean>
  /** What the package said that its standard does not allow. */
  errors(): string[]
  /** Closes the window without warning, and starts the course in it anew. */
  again(): Promise<Course>
  close(): Promise<void>
}

type Keeper = {
  url(): string
  framed: boolean
  completed?: () => boolean
  errors(): string[]
  close(): Promise<void>
}

export async function startPackage(
  browser: Browser,
  format: PackageFormat,
  files: Opened,
): Promise<StartedPackage> {
  const keeper = await keepers[format](files)
  const context = await browser.newContext({ reducedMotion: 'reduce' })
  let page = await context.newPage()

  async function open(): Promise<Course> {
    page.setDefaultTimeout(10_000)
    await page.goto(keeper.url())
    return keeper.framed ? courseIn(page, 'frame') : page
  }

  const course = await open()
  return {
    course,
    // A copy on a web server is on no record: what it says itself is all there is.
    completed: async () =>
      keeper.completed?.() ?? page.getByText('You have completed this course.').isVisible(),
    errors: keeper.errors,
    async again() {
      const next = await context.newPage()
      await page.close()
      page = next
      return open()
    },
    async close() {
      await context.close()
      await keeper.close()
    },
  }
}

const keepers: Record<PackageFormat, (files: Opened) => Promise<Keeper>> = {
  scorm12: (files) =>
    scorm('1.2', files, (cmi) =>
      ['passed', 'completed'].includes(String((cmi['core'] as Cmi | undefined)?.['lesson_status'])),
    ),
  scorm2004: (files) => scorm('2004', files, (cmi) => cmi['completion_status'] === 'completed'),
  async cmi5(files) {
    const lms = await cmi5Lms(files)
    const { launch, satisfied, errors, close } = lms
    return { url: () => launch(), framed: false, completed: satisfied, errors, close }
  },
  async web(files) {
    const { url, close } = await listening(async (_, path) => ({
      file: path.slice(1),
      from: files,
    }))
    return { url: () => `${url}/index.html`, framed: false, errors: () => [], close }
  },
}

async function scorm(
  version: '1.2' | '2004',
  files: Opened,
  isDone: (cmi: Cmi) => boolean,
): Promise<Keeper> {
  const lms = await scormLms(version, files)
  const { errors, close } = lms
  return {
    url: () => lms.start('frame'),
    framed: true,
    completed: () => isDone(lms.cmi()),
    errors,
    close,
  }
}
