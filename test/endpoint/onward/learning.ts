import { settings } from '#model/settings.ts'
import { type Browser, commitOf, seen, signedIn } from '../support/browser.ts'
import { site } from '../support/site.ts'

/** So many people of a council whose statements say that its intranet is at onnen.example. */
export const siteFor = (people: number) => ({
  ...site,
  settings: settings.parse({
    name: 'Dyffryn Onnen County Council',
    address: 'https://social.onnen.example',
    endpoint: {
      development_people: Array.from({ length: people }, (_, number) => ({
        id: `learner-${number}`,
        name: `Learner ${number}`,
      })),
    },
  }),
})

/** What one learner does: a course, and a licence whose test they fail and then pass. Each step is told by the verbs after it. */
export async function learn(url: string, person: string): Promise<void> {
  const browser = await signedIn(url, person)
  const reading = await browser.register('know-the-rules')
  const read = poster(browser, reading.token)
  await read({ cmi: seen('why') })
  await read({ cmi: seen('why', 'how') })
  await read({ cmi: { session_time: 'PT3M', exit: 'normal' }, final: true })

  const licence = await browser.register('licence-to-post')
  const take = poster(browser, licence.token)
  await take({ cmi: seen('voice', 'consent') })
  const first = licence.attempt.tests.at(-1)!
  await take({ submits: first.id, cmi: answers(first, 'b') })
  const second = (
    (await browser.post('/lms/tests', { course: 'licence-to-post' })).json as typeof licence.attempt
  ).tests.at(-1)!
  await take({ submits: second.id, cmi: answers(second, 'a') })
  await take({ cmi: { session_time: 'PT9M', exit: 'suspend' }, final: true })
}

export const verbsTold = [
  ['initialized', 'experienced'],
  ['experienced', 'completed', 'completed'],
  ['terminated'],
  ['initialized', 'experienced', 'experienced'],
  ['responded', 'responded', 'failed'],
  ['responded', 'responded', 'passed', 'completed'],
  ['suspended', 'terminated'],
].flat()

/** Posts one commit after the other, and expects each to be stored. */
function poster(browser: Browser, token: string) {
  let sequence = 0
  return async (rest: Parameters<typeof commitOf>[1]) => {
    sequence++
    const answer = await browser.post('/lms/commits', commitOf(token, { sequence, ...rest }))
    if (answer.status !== 200) throw new Error(`A commit was answered ${answer.text}`)
  }
}

const answers = ({ questions }: { questions: { id: string }[] }, option: string) => ({
  interactions: questions.map(({ id }) => ({
    id,
    type: 'choice' as const,
    learner_response: option,
  })),
})
