/** A step of a scenario that branches: where each of its choices leads. */
export type Step = { id: string; choices: { id: string; next?: string }[] }

/**
 * The steps on a learner's way, in their order: the first, and from each the one that their choice leads to.
 * A way that comes back to a step ends there.
 */
export function pathOf(steps: readonly Step[], chosen: Readonly<Record<string, string>>): string[] {
  const path: string[] = []
  let step = steps[0]
  while (step && !path.includes(step.id)) {
    path.push(step.id)
    const next: string | undefined = step.choices.find(({ id }) => id === chosen[step!.id])?.next
    step = steps.find(({ id }) => id === next)
  }
  return path
}
