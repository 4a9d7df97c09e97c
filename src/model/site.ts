import type { z } from 'zod'
import type { Course, Lesson } from './course.ts'
import type { FeedTopic } from './feed-topics.ts'
import type { Guideline } from './guideline.ts'
import type { InductionTask } from './induction.ts'
import type { Language } from './localised.ts'
import type { Moderation } from './moderation.ts'
import type { Outline } from './outline.ts'
import type { Page } from './page.ts'
import type { Person } from './person.ts'
import type { RecordedPass } from './recorded-pass.ts'
import type { ReferralKind, ReferralQuestion } from './referral.ts'
import type { RegisterName, registers } from './registers.ts'
import type { Settings } from './settings.ts'
import type { Snapshot } from './snapshot.ts'

/** A way into a YAML value: `['rules', 2, 'do']`. */
export type Path = readonly (string | number)[]

/** Where a value was read: the file, relative to the site folder with `/`, and the line of any path in it. */
export type Place = { file: string; line: (path?: Path) => number }

/** A value and the place that it came from; `place.line([])` is its first line. */
export type Located<Value> = { value: Value; place: Place }

/** One Markdown file: its front matter, what its text links to, and where it will be read. */
export type Document<FrontMatter> = Located<FrontMatter> & {
  /** The file's name without ending: `personal-use`; for pages with folders, `about/the-wall`. */
  id: string
  language: Language
  /** On the site, with both slashes: `/cy/guidelines/personal-use/`. */
  address: string
  outline: Outline
  /** The Markdown after the front matter. */
  body: string
}

/** A page; one that was not written for Moothall has no owner and no review. */
export type PageFields = Pick<Page, 'title' | 'summary' | 'keywords'> & Partial<Page>

/** A course's folder: the course, where its settings and its bank are written, and its lessons in each language. */
export type CourseFolder = {
  course: Course
  place: Place
  /** Where each of `course.questions` is written, in the same order. */
  questionPlaces: Place[]
  lessons: Document<Lesson>[]
}

/** The rows of every register, in the order of their files. */
export type Registers = {
  [Name in RegisterName]: Located<z.output<(typeof registers)[Name]>>[]
}

/** All that a site folder says, read from disk once. Every list is in a fixed order. */
export type Site = {
  /** Absolute. */
  dir: string
  settings: Settings
  settingsPlace: Place
  guidelines: Document<Guideline>[]
  pages: Document<PageFields>[]
  tasks: Document<InductionTask>[]
  registers: Registers
  /** From the uncommitted people.yaml; undefined where there is none. */
  people: Located<Person>[] | undefined
  /** From the endpoint's export; undefined where there is none. */
  passes: RecordedPass[] | undefined
  /** What becomes of a message to the council, and the questions that lead there. */
  referral: { kinds: Located<ReferralKind>[]; questions: Located<ReferralQuestion>[] }
  courses: CourseFolder[]
  snapshots: Located<Snapshot>[]
  feedTopics: Located<FeedTopic>[]
  moderation: Located<Moderation>[]
  /** Every other file that content can point to: `content/feeds/media/a.jpg`, `public/form.pdf`. */
  files: ReadonlySet<string>
  /** Ids and addresses of what is there and was left out for its own faults, so that nobody is told that it is not there. */
  faulty: ReadonlySet<string>
  /** Files that hold nothing that could be read, so that nothing that mentions their rows can be judged. */
  unread: ReadonlySet<string>
}
