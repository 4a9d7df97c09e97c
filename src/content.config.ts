/** The only file that marries a schema to a loader: which files of a site folder are which collection. */

import { defineCollection } from 'astro:content'
import { existsSync } from 'node:fs'
import type { Loader } from 'astro/loaders'
import { file, glob } from 'astro/loaders'
import { parse } from 'yaml'
import { z } from 'zod'
import { account } from '#model/account.ts'
import { courseSettings, lesson } from '#model/course.ts'
import { guideline } from '#model/guideline.ts'
import { inductionTask } from '#model/induction.ts'
import { level } from '#model/level.ts'
import { page } from '#model/page.ts'
import { post } from '#model/post.ts'
import { role } from '#model/role.ts'
import { snapshot } from '#model/snapshot.ts'
import { siteDir } from '#queries/site.ts'

const nothing = (name: string): Loader => ({ name: `no-${name}`, load: async () => {} })

/** Files below `folder` of the site, with the path as id: `en/personal-use`, never slugged. */
function files(folder: string, pattern: string, ending = /\.[a-z]+$/): Loader {
  const base = `${siteDir}/${folder}`
  return existsSync(base)
    ? glob({ base, pattern, generateId: ({ entry }) => entry.replace(ending, '') })
    : nothing(folder)
}

/** The rows of a register, each with its place in the file: Astro keeps no order. */
function register(name: string): Loader {
  const path = `${siteDir}/content/registers/${name}.yaml`
  const parser = (text: string): Row[] =>
    (parse(text) as Row[]).map((row, place) => ({ ...row, place }))
  return existsSync(path) ? file(path, { parser }) : nothing(name)
}

type Row = Record<string, unknown>
const place = { place: z.number() }

export const collections = {
  guidelines: defineCollection({
    loader: files('content/guidelines', '{en,cy}/*.md'),
    schema: guideline,
  }),
  pages: defineCollection({ loader: files('content/pages', '{en,cy}/**/*.md'), schema: page }),
  induction: defineCollection({
    loader: files('content/induction', '{en,cy}/*.md'),
    schema: inductionTask,
  }),
  courses: defineCollection({
    loader: files('courses', '*/course.yaml', /\/course\.yaml$/),
    schema: courseSettings,
  }),
  lessons: defineCollection({
    loader: files('courses', '*/lessons/{en,cy}/*.{md,mdx}'),
    schema: lesson,
  }),
  feeds: defineCollection({ loader: files('content/feeds', '*.json'), schema: snapshot }),
  levels: defineCollection({ loader: register('levels'), schema: level.extend(place) }),
  posts: defineCollection({ loader: register('posts'), schema: post.extend(place) }),
  roles: defineCollection({ loader: register('roles'), schema: role.extend(place) }),
  accounts: defineCollection({ loader: register('accounts'), schema: account.extend(place) }),
}
