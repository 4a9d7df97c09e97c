import type { Finding } from '#model/finding.ts'
import type { Site } from '#model/site.ts'
import { finding } from './finding.ts'

/** Posts that report to themselves by way of others, so that no line manager could approve an application. Each circle is told once. */
export function reportingCircles({ registers }: Pick<Site, 'registers'>): Finding[] {
  const posts = new Map(registers.posts.map((each) => [each.value.id, each]))
  const cleared = new Set<string>()
  return registers.posts.flatMap(({ value, place }): Finding[] => {
    const path: string[] = []
    let here: string | undefined = value.id
    while (here !== undefined && !cleared.has(here) && !path.includes(here)) {
      path.push(here)
      here = posts.get(here)?.value.reports_to
    }
    for (const each of path) cleared.add(each)
    if (here === undefined || !path.includes(here)) return []
    const circle = [...path.slice(path.indexOf(here)), here]
    const at = posts.get(here)!
    return [
      finding('register/reporting-circle', here === value.id ? place : at.place, ['reports_to'], {
        message: `These posts report to each other in a circle: ${circle.map((id) => `"${id}"`).join(' → ')}.`,
        remedy: 'Correct "reports_to" of one of them.',
      }),
    ]
  })
}
