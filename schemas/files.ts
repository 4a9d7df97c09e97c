/** What an editor needs to know of each YAML file, made from the schemas that the checker uses. */
import { z } from 'zod'
import { courseSettings } from '#model/course.ts'
import { feedTopic } from '#model/feed-topics.ts'
import { moderation } from '#model/moderation.ts'
import { person } from '#model/person.ts'
import { question } from '#model/questions/question.ts'
import { referralKind, referralQuestion } from '#model/referral.ts'
import { peopleFile, registerFile, registerNames, registers } from '#model/registers.ts'
import { settings } from '#model/settings.ts'
import { snapshot } from '#model/snapshot.ts'

const schemas: Record<string, readonly [z.ZodType, string]> = {
  ...Object.fromEntries(
    registerNames.map((name) => [
      `${name}.json`,
      [z.array(registers[name] as z.ZodType), registerFile(name)] as const,
    ]),
  ),
  'people.json': [z.array(person), peopleFile],
  'course.json': [courseSettings, 'courses/<id>/course.yaml'],
  'questions.json': [z.array(question), 'courses/<id>/questions.yaml'],
  'kinds.json': [z.array(referralKind), 'content/referral/kinds.yaml'],
  'referral-questions.json': [z.array(referralQuestion), 'content/referral/questions.yaml'],
  'topics.json': [z.array(feedTopic), 'content/feeds/topics.yaml'],
  'moderation.json': [z.array(moderation), 'content/feeds/moderation.yaml'],
  'snapshot.json': [snapshot, 'content/feeds/<account>.json'],
  'moothall.json': [settings, 'moothall.yaml'],
}

/** The text of each file in `schemas/`, by its name. */
export const schemaFiles = (): Map<string, string> =>
  new Map(
    Object.entries(schemas).map(([name, [schema, title]]) => [
      name,
      `${JSON.stringify({ title, ...forEditors(schema) }, undefined, 2)}\n`,
    ]),
  )

/** As the file is written, before defaults are filled in. JSON Schema's 7th draft is what editors know best. */
const forEditors = (schema: z.ZodType) =>
  z.toJSONSchema(schema, { io: 'input', target: 'draft-7', unrepresentable: 'any' })
