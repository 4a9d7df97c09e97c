import { z } from 'zod'
import { id } from './id.ts'

const sentence = z.string().trim().min(1, 'must not be empty')

/**
 * The front matter of `content/induction/{en,cy}/NN-name.md`, one task of the induction.
 * A task with `course` is ticked by that course's record; one with `guideline` or neither, by the learner.
 */
export const inductionTask = z
  .strictObject({
    title: sentence.describe('The task, as an instruction: "Read the guideline on personal use".'),
    summary: sentence.describe('One sentence under the task in the list.'),
    minutes: z.number().int().positive().describe('How long it takes.'),
    course: id.optional().describe('The course whose completion ticks this task.'),
    guideline: id.optional().describe('The guideline to read for this task.'),
  })
  .refine((task) => task.course === undefined || task.guideline === undefined, {
    message: 'must have a course or a guideline, and not both',
  })
export type InductionTask = z.infer<typeof inductionTask>
