import type { AttemptView } from '#model/wire/attempt.ts'
import { button, el, pageData, part } from '../dom.ts'
import { noticesIn } from '../notices.ts'
import { blank } from '../progress/state.ts'
import type { Change, Visit } from '../visit/contract.ts'
import { endpoint } from '../visit/endpoint.ts'
import { askForClaim, saySignedOut, sayWho } from '../visit/notices.ts'
import { openVisit } from '../visit/open.ts'
import { watchReturns } from '../visit/returning.ts'
import { sayingOf } from '../visit/words.ts'
import { fill } from '../words.ts'
import type { InductionData } from './data.ts'
import { doneTasks } from './ticks.ts'

/** The record of the induction is one like a course's: its "lessons" are the tasks. */
const activity = 'induction'

/** Makes a list that remembers out of the tasks of the page. */
export async function startInduction(): Promise<void> {
  const data = pageData<InductionData>('induction-data')
  const notices = noticesIn(part('notices'))
  const saving = part('saving')
  const ids = data.tasks.map(({ id }) => id)
  let courses: ReadonlyMap<string, AttemptView> = new Map()
  let here: Visit | undefined
  part('bar').hidden = false

  const draw = () => {
    const state = here?.state() ?? blank('', activity)
    const done = doneTasks(data.tasks, state, here?.attempt(), courses)
    const finished = here?.attempt()?.completed !== undefined
    for (const task of data.tasks)
      drawTask(task, done.has(task.id), data, take, finished ? undefined : undo)
    const count = { n: done.size, of: ids.length }
    part('progress-text').textContent = fill(data.words.induction.progress, count)
    const bar = part('progress-bar') as HTMLProgressElement
    bar.max = count.of
    bar.value = count.n
    if (count.n === count.of) notices.show('done', data.words.induction.allDone)
  }
  const take = (item: string) => void here?.take({ kind: 'saw', item, to: item })
  const undo = (item: string) => void here?.take({ kind: 'undid', item })
  const change = (what: Change) => {
    if (!here) return
    saving.textContent = sayingOf(here.saving(), data.words.visit)
    saving.dataset['state'] = here.saving().kind
    if (what === 'saving') return
    if (what === 'signed-out') {
      saySignedOut(notices, data.words.visit)
      return
    }
    sayWho(here, notices, data.words.visit, data.recorded ? data.paths.signIn : undefined)
    if (what === 'rejoined') void askForClaim(here, notices, data.words.visit, ids.length)
    draw()
  }

  const outline = { items: ids, assessed: false }
  here = await openVisit(
    { course: activity, recorded: data.recorded, language: data.language, outline },
    change,
  )
  change('rejoined')
  if (!data.recorded) return
  watchReturns(here, () => draw())
  courses = await courseRecords(data, here)
  draw()
}

/** The records of the courses that tick a task, asked for once. */
async function courseRecords(
  data: InductionData,
  here: Visit,
): Promise<ReadonlyMap<string, AttemptView>> {
  if (here.who().kind !== 'signed-in') return new Map()
  if (!data.tasks.some(({ course }) => course !== undefined)) return new Map()
  const asked = await endpoint.attempts()
  return new Map(
    asked.kind === 'answer' ? asked.value.attempts.map((each) => [each.course, each]) : [],
  )
}

function drawTask(
  task: InductionData['tasks'][number],
  done: boolean,
  { words: { induction: words } }: InductionData,
  take: (id: string) => void,
  undo?: (id: string) => void,
): void {
  const status = part(`status-${task.id}`)
  const text = done ? words.done : words.toDo
  if (status.textContent !== text)
    status.replaceChildren(done ? text : el('strong', { class: 'govuk-tag govuk-tag--blue' }, text))
  const action = part(`action-${task.id}`)
  const ticked = undo && task.course === undefined ? 'undo' : 'done'
  const kind = done ? ticked : task.course === undefined ? 'button' : 'course'
  if (action.dataset['kind'] === kind) return
  const hadFocus = action.contains(document.activeElement)
  action.dataset['kind'] = kind
  const said = el(
    'p',
    { class: 'govuk-body', tabindex: '-1' },
    done ? words.done : words.courseTicks,
  )
  if (done) said.classList.add('mh-task__done')
  const named = (text: string, act: (id: string) => void) =>
    button(text, () => act(task.id), 'govuk-button--secondary')
  if (kind === 'button') action.replaceChildren(named(words.doneButton, take))
  else if (kind === 'undo' && undo) action.replaceChildren(said, named(words.undo, undo))
  else action.replaceChildren(said)
  // The button that had the focus is gone; what it led to takes its place.
  if (hadFocus) (kind === 'button' ? action.querySelector('button') : said)?.focus()
}
