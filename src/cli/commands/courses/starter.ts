import type { Day } from '#model/day.ts'

export type Starting = {
  id: string
  title: string
  level: string
  post: string
  today: Day
  /** The way from the course's folder to the schemas for editors. */
  schemas: string
}

/** The files of a course that is small, and complete: two lessons, a test with three types of question, a picture. */
export const starter = (of: Starting): Record<string, string> => ({
  'course.yaml': settings(of),
  'questions.yaml': questions(of),
  'lessons/en/01-why-it-matters.mdx': firstLesson,
  'lessons/en/02-what-to-do.mdx': secondLesson(of),
  'media/notice-board.svg': picture,
})

const pointer = (schemas: string, name: string) =>
  `# yaml-language-server: $schema=${schemas}/${name}.json\n`

const settings = ({
  title,
  level,
  post,
  today,
  schemas,
}: Starting) => `${pointer(schemas, 'course')}\
title: ${JSON.stringify(title)}
summary: You can say what matters, and what to do about it.
level: ${level}
minutes: 5
owner_post: ${post}
last_reviewed_on: ${today}
review_in: 12 months
assessment:
  draw: 3
  pass_mark: 60
  marking: endpoint
`

const questions = ({ schemas }: Starting) => `${pointer(schemas, 'questions')}\
- id: q-first-thing
  lesson: what-to-do
  type: single
  stem: Somebody shows you a notice with a wrong date. What do you do first?
  options:
    - id: a
      text: Find out which date is right
      correct: true
      feedback: A second wrong date would be worse than the first.
    - id: b
      text: Take the notice down
      feedback: Then nobody knows either date.

- id: q-who-reads
  lesson: why-it-matters
  type: multiple
  stem: Who reads a notice of the council? Choose all that apply.
  options:
    - id: a
      text: People in a hurry
      correct: true
      feedback: So the date comes first.
    - id: b
      text: People who listen to it with a screen reader
      correct: true
      feedback: So a picture has a description.
    - id: c
      text: Only people who agree with us
      feedback: Everybody does, and that is what it is for.

- id: q-small-thing
  lesson: why-it-matters
  type: true-false
  stem: A wrong date is a small thing.
  options:
    - id: a
      text: 'True'
      feedback: It is small to us. To somebody who came on the wrong day it is not.
    - id: b
      text: 'False'
      correct: true
      feedback: Somebody came on the wrong day.
`

const firstLesson = `---
title: Why it matters
summary: What a notice does for those who read it.
minutes: 2
---

Write here what somebody will be able to do, and why it matters to them.

<Figure src="notice-board.svg" alt="A notice board with one notice on it" caption="Everybody who passes reads it" />

## Who reads it

<Reveal summary="Think first: who passes this board in a day?">

People in a hurry, people with a pram, people who cannot see it and have it read to them.

</Reveal>

<Callout kind="remember">

Say what matters first.

</Callout>
`

const secondLesson = ({ id }: Starting) => `---
title: What to do
summary: Check, correct, and tell whoever has to know.
minutes: 3
---

Check first. Then correct it, and say that you did.

## Try it

<Scenario id="${id}-wrong-date" title="The date is wrong">

A colleague rings you: the notice has last year's date.

<Choice id="a" verdict="good" label="Find out which date is right, then correct it">

Two minutes later the notice is right, and it stays so.

</Choice>

<Choice id="b" verdict="risky" label="Cross the date out at once">

Nobody goes on the wrong day. Nobody knows the right one either.

</Choice>

</Scenario>
`

const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="360" viewBox="0 0 640 360">
  <rect width="640" height="360" fill="#efe9dc"/>
  <rect x="120" y="50" width="400" height="240" rx="8" fill="#8a6a45"/>
  <rect x="250" y="85" width="140" height="170" fill="#fff"/>
  <path d="M270 120h100M270 150h100M270 180h70" stroke="#12403a" stroke-width="8"/>
  <circle cx="320" cy="92" r="6" fill="#b3261e"/>
</svg>
`
