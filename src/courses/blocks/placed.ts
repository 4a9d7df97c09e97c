import type { Finding } from '#model/finding.ts'
import type { Component } from '#model/outline.ts'
import type { CourseFolder } from '#model/site.ts'
import { fault } from '../finding.ts'

type Lesson = CourseFolder['lessons'][number]
/** One component where it stands. */
export type Placed = { component: Component; all: readonly Component[]; file: string }

/** Components that a file imports itself are its own affair; they have no name here. */
export const placed = ({ outline, place }: Lesson): Placed[] =>
  outline.components.flatMap((component, _, all) =>
    component.name === '' ? [] : [{ component, all, file: place.file }],
  )

export const at = (
  { file, component }: Placed,
  code: string,
  message: string,
  remedy: string,
): Finding => fault(code, { file, line: () => component.line }, [], message, remedy)
