import { happeningsOf } from '../happenings.ts'
import type { Standing } from '../standing.ts'
import { type Asked, concerns, type Report, within } from '../table.ts'

/** Who has completed what. */
export const completions: Report = {
  persons: true,
  table({ standings }, asked) {
    const done = standings
      .filter(concerns(asked))
      .filter(({ completed }) => completed !== undefined && within(asked)({ on: completed }))
      .sort(byName)
    return {
      columns: [
        { id: 'learner', kind: 'text' },
        { id: 'service', kind: 'service' },
        { id: 'course', kind: 'course' },
        { id: 'status', kind: 'word' },
        { id: 'score', kind: 'score' },
        { id: 'completed', kind: 'day' },
        { id: 'renewed', kind: 'day' },
        { id: 'until', kind: 'day' },
        { id: 'language', kind: 'word' },
      ],
      about: done.map(({ person }) => person.learner),
      rows: done.map((each) => [
        each.person.name,
        each.person.service ?? null,
        each.course,
        each.status,
        each.score?.scaled ?? null,
        each.completed ?? null,
        each.renewed ?? null,
        each.until ?? null,
        each.language ?? null,
      ]),
    }
  },
}

/** Who is overdue, or whose licence is expiring or has lapsed, the oldest first. */
export const attention: Report = {
  persons: true,
  table({ standings, today }, asked: Asked) {
    const due = standings
      .filter(concerns(asked))
      .flatMap((each) => happeningsOf(each, today))
      .filter(({ measure }) => ['overdue', 'expiring', 'lapsed'].includes(measure))
      .filter(within(asked))
      .sort((a, b) => a.on.localeCompare(b.on) || byName(a.standing, b.standing))
    return {
      columns: [
        { id: 'learner', kind: 'text' },
        { id: 'service', kind: 'service' },
        { id: 'course', kind: 'course' },
        { id: 'why', kind: 'word' },
        { id: 'on', kind: 'day' },
      ],
      about: due.map(({ standing }) => standing.person.learner),
      rows: due.map(({ measure, on, standing: { person, course } }) => [
        person.name,
        person.service ?? null,
        course,
        measure,
        on,
      ]),
    }
  },
}

/** All that one learner has begun or should have; nothing without `asked.learner`. */
export const record: Report = {
  persons: true,
  ofOne: true,
  table({ standings }, asked) {
    const own = asked.learner === undefined ? [] : standings.filter(concerns(asked))
    return {
      columns: [
        { id: 'course', kind: 'course' },
        { id: 'status', kind: 'word' },
        { id: 'score', kind: 'score' },
        { id: 'started', kind: 'day' },
        { id: 'completed', kind: 'day' },
        { id: 'renewed', kind: 'day' },
        { id: 'until', kind: 'day' },
        { id: 'due', kind: 'day' },
        { id: 'language', kind: 'word' },
      ],
      rows: own.map((each) => [
        each.course,
        each.status,
        each.score?.scaled ?? null,
        each.started ?? null,
        each.completed ?? null,
        each.renewed ?? null,
        each.until ?? null,
        each.due ?? null,
        each.language ?? null,
      ]),
    }
  },
}

const byName = (a: Standing, b: Standing): number =>
  a.person.name.localeCompare(b.person.name) || a.course.localeCompare(b.course)
