import { z } from 'zod'

const score = z.strictObject({
  scaled: z.number().min(-1).max(1).optional(),
  raw: z.number().optional(),
  min: z.number().optional(),
  max: z.number().optional(),
})

/**
 * The part of the SCORM 2004 data model that crosses the wire (IMS/ADL names, RTE 4.2), for our own
 * courses and for imported packages alike. Unknown elements are refused, not dropped.
 */
export const cmi = z.strictObject({
  completion_status: z.enum(['completed', 'incomplete', 'not attempted', 'unknown']).optional(),
  success_status: z.enum(['passed', 'failed', 'unknown']).optional(),
  score: score.optional(),
  /** Where the learner is: for our own courses, a lesson's id. */
  location: z.string().max(1000).optional(),
  /** Opaque to the endpoint. For our own courses, JSON of `SuspendData`. */
  suspend_data: z.string().max(64_000).optional(),
  session_time: z
    .string()
    .regex(/^P(?=.)(\d+D)?(T(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?$/)
    .optional(),
  exit: z.enum(['suspend', 'normal', 'time-out', 'logout', '']).optional(),
  progress_measure: z.number().min(0).max(1).optional(),
  objectives: z
    .array(
      z.strictObject({
        id: z.string().min(1).max(4000),
        completion_status: z
          .enum(['completed', 'incomplete', 'not attempted', 'unknown'])
          .optional(),
        success_status: z.enum(['passed', 'failed', 'unknown']).optional(),
        score: score.optional(),
      }),
    )
    .max(500)
    .optional(),
  interactions: z
    .array(
      z.strictObject({
        id: z.string().min(1).max(4000),
        type: z.enum([
          'true-false',
          'choice',
          'fill-in',
          'long-fill-in',
          'matching',
          'performance',
          'sequencing',
          'likert',
          'numeric',
          'other',
        ]),
        /** The answer as `toWire` writes it (`model/questions/interactions.ts`): SCORM 2004's notation for the type. */
        learner_response: z.string().max(4000).optional(),
        result: z.string().max(100).optional(),
        timestamp: z.iso.datetime({ offset: true }).optional(),
      }),
    )
    .max(500)
    .optional(),
})
export type Cmi = z.infer<typeof cmi>

/** What our own player keeps in `suspend_data`: the choices made in scenarios, and an unfinished test's answers. */
export type SuspendData = {
  /** practice or scenario id → chosen option id */
  choices: Record<string, string>
  /** id of a composition → what the learner wrote in it, ticked and described; unmarked */
  written?: Record<string, string>
  /** question id → its answer (`model/questions/answer.ts`), for the test named in `test` */
  answers?: Record<string, string[]>
  test?: string
}
