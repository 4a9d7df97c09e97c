import type { Course } from '#model/course.ts'
import { courseSettings } from '#model/course.ts'
import { type Single, single } from '#model/questions/single/schema.ts'
import { settings } from '#model/settings.ts'

/** Option "a" is right. */
export const questionOn = (lesson: string, id: string): Single =>
  single.parse({
    id,
    lesson,
    type: 'single',
    stem: `What about ${id}?`,
    options: [
      { id: 'a', text: 'This', correct: true, feedback: 'Yes, this.' },
      { id: 'b', text: 'That', feedback: 'No, not that.' },
      { id: 'c', text: 'Neither', feedback: 'No, one of them.' },
    ],
    rule: 'representing-1',
  })

const about = { level: 'basic', minutes: 10, owner_post: 'digital-communications-officer' }
const reviewed = { last_reviewed_on: '2026-11-02', review_in: '12 months' }

/** Reading all of it completes it. */
export const reading: Course = {
  ...courseSettings.parse({
    title: 'Know the rules',
    summary: 'Know them.',
    ...about,
    ...reviewed,
  }),
  id: 'know-the-rules',
  version: 'one',
  lessons: ['why', 'how'],
  questions: [],
}

/** Two lessons and a test of two questions, both of which must be right. */
export const licence: Course = {
  ...courseSettings.parse({
    title: 'Licence to post',
    summary: 'Post for the council.',
    ...about,
    ...reviewed,
    assessment: { draw: 2, pass_mark: 80, marking: 'endpoint' },
    licence: { valid_for: '12 months' },
  }),
  id: 'licence-to-post',
  version: 'one',
  lessons: ['voice', 'consent'],
  questions: [
    questionOn('voice', 'first-person'),
    questionOn('voice', 'plain-words'),
    questionOn('consent', 'photographs'),
    questionOn('consent', 'children'),
  ],
}

export const induction = {
  tasks: [{ id: 'meet-your-team' }, { id: 'take-the-course', course: reading.id }],
}

export const site = {
  settings: settings.parse({
    name: 'Dyffryn Onnen County Council',
    endpoint: {
      development_people: [
        { id: 'megan', name: 'Megan Rees', about: { en: 'New.', cy: 'Newydd.' } },
        { id: 'tomos', name: 'Tomos Reed', roles: ['technician', 'administrator'] },
        { id: 'samir', name: 'Samir Ali' },
        { id: 'ifan', name: 'Ifan <Hughes> & "co"', roles: ['coordinator'] },
      ],
    },
  }),
  courses: [reading, licence],
  induction,
}
