/** The only file that marries a schema to a loader: which part of a site folder is which collection. */
import { defineCollection } from 'astro:content'
import { glob } from 'astro/loaders'
import { z } from 'zod'
import { documentsOf, type Row, valuesOf } from '#integrations/site-loader.ts'
import { account, publicAccount } from '#model/account.ts'
import { courseSettings, lesson } from '#model/course.ts'
import { election } from '#model/election.ts'
import { enthusiast } from '#model/enthusiast.ts'
import { event } from '#model/event.ts'
import { guideline } from '#model/guideline.ts'
import { headcount } from '#model/headcount.ts'
import { inductionTask } from '#model/induction.ts'
import { level } from '#model/level.ts'
import { licence } from '#model/licence.ts'
import { moderation } from '#model/moderation.ts'
import { page } from '#model/page.ts'
import { person } from '#model/person.ts'
import { post } from '#model/post.ts'
import { promotion } from '#model/promotion.ts'
import type { Question } from '#model/questions/question.ts'
import { referralKind, referralQuestion } from '#model/referral.ts'
import { role } from '#model/role.ts'
import { turn } from '#model/rota.ts'
import type { Located, Site } from '#model/site.ts'
import { snapshot } from '#model/snapshot.ts'
import { software } from '#model/software.ts'
import { siteDir } from '#queries/site.ts'

// Astro promises no order for a collection, so a row keeps its place in its file.
const place = { place: z.number() }

type Named = { id: string }
const rows = (name: string, pick: (site: Site) => Located<Named>[]) =>
  valuesOf(name, (site) =>
    pick(site).map(
      ({ value }, place): Row => ({
        id: value.id,
        data: { ...value, place },
      }),
    ),
  )
const register = (name: keyof Site['registers']) =>
  rows(name, ({ registers }) => registers[name] as Located<Named>[])

export const collections = {
  guidelines: defineCollection({
    loader: documentsOf('guidelines', (site) => site.guidelines),
    schema: guideline,
  }),
  // A page that was not written for Moothall has neither owner nor review, and perhaps no summary.
  pages: defineCollection({
    loader: documentsOf('pages', (site) => site.pages),
    schema: page
      .partial()
      .extend({ title: z.string(), summary: z.string(), keywords: z.array(z.string()) }),
  }),
  induction: defineCollection({
    loader: documentsOf(
      'induction',
      (site) => site.tasks,
      ({ value }, place) => ({ ...value, place }),
    ),
    schema: inductionTask.safeExtend(place),
  }),
  courses: defineCollection({
    loader: valuesOf('courses', (site) =>
      site.courses.map(({ course: { id, version, lessons, questions, ...data } }) => ({
        id,
        data,
      })),
    ),
    schema: courseSettings,
  }),
  // With their keys: nothing but what is for practice may reach a page.
  questions: defineCollection({
    loader: valuesOf('questions', (site) =>
      site.courses.flatMap(({ course }) =>
        course.questions.map((question) => ({
          id: `${course.id}/${question.id}`,
          data: { course: course.id, question },
        })),
      ),
    ),
    schema: z.object({ course: z.string(), question: z.custom<Question>() }),
  }),
  // Lessons may be MDX, which only Astro can render: `<course>/lessons/<language>/<NN-name>`.
  lessons: defineCollection({
    loader: glob({
      base: `${siteDir}/courses`,
      pattern: '*/lessons/{en,cy}/*.{md,mdx}',
      generateId: ({ entry }) => entry.replace(/\.mdx?$/, ''),
    }),
    schema: lesson,
  }),
  feeds: defineCollection({
    loader: valuesOf('feeds', (site) =>
      site.snapshots.map(({ value }) => ({ id: value.account, data: value })),
    ),
    schema: snapshot,
  }),
  moderation: defineCollection({
    loader: valuesOf('moderation', (site) =>
      site.moderation.map(({ value }, place) => ({ id: String(place), data: value })),
    ),
    schema: moderation,
  }),
  referralKinds: defineCollection({
    loader: rows('referralKinds', (site) => site.referral.kinds),
    schema: referralKind.extend(place),
  }),
  referralQuestions: defineCollection({
    loader: rows('referralQuestions', (site) => site.referral.questions),
    schema: referralQuestion.extend(place),
  }),
  levels: defineCollection({ loader: register('levels'), schema: level.extend(place) }),
  posts: defineCollection({ loader: register('posts'), schema: post.extend(place) }),
  roles: defineCollection({ loader: register('roles'), schema: role.extend(place) }),
  // What only the roles may see never reaches Astro, and so no page.
  accounts: defineCollection({
    loader: valuesOf('accounts', ({ registers }) =>
      registers.accounts.map(({ value }, place) => ({
        id: value.id,
        data: { ...publicAccount(value), place },
      })),
    ),
    schema: account.omit({ private: true }).extend(place),
  }),
  licences: defineCollection({ loader: register('licences'), schema: licence.extend(place) }),
  headcount: defineCollection({
    loader: valuesOf('headcount', ({ registers }) =>
      registers.headcount.map(({ value }, place) => ({
        id: String(place),
        data: { ...value, place },
      })),
    ),
    schema: headcount.extend(place),
  }),
  enthusiasts: defineCollection({
    loader: register('enthusiasts'),
    schema: enthusiast.extend(place),
  }),
  events: defineCollection({ loader: register('events'), schema: event.extend(place) }),
  software: defineCollection({ loader: register('software'), schema: software.extend(place) }),
  rota: defineCollection({ loader: register('rota'), schema: turn.extend(place) }),
  elections: defineCollection({ loader: register('elections'), schema: election.extend(place) }),
  promotions: defineCollection({
    loader: register('promotions'),
    schema: promotion.extend(place),
  }),
  // Names, where somebody put people.yaml there; what they sign in as stays behind.
  people: defineCollection({
    loader: valuesOf('people', ({ people }) =>
      (people ?? []).map(({ value: { learner, ...data } }) => ({ id: data.holder, data })),
    ),
    schema: person.omit({ learner: true }),
  }),
}
