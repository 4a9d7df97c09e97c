/** Whether this tab leads a learner's course, or another one does and this one follows. */
export type Role = 'leading' | 'following'

export type Tabs = { role(): Role; lead(): void }

/**
 * One leading tab for each learner and course. The lock passes to a following tab when the leader closes, or when
 * it asks to lead. Steps of a follower lose nothing either way: they are applied to the stored state.
 */
export async function tabsOf(
  learner: string,
  course: string,
  changed: (role: Role) => void,
): Promise<Tabs> {
  const name = `moothall-course:${learner}:${course}`
  let role: Role = 'leading'
  // Without Web Locks (an insecure address) every tab leads.
  if (!navigator.locks) return { role: () => role, lead() {} }

  const become = (next: Role) => {
    if (next === role) return
    role = next
    changed(next)
  }
  const forAsLongAsThePageLives = () => new Promise<never>(() => {})
  const hold = (options: LockOptions, got: (granted: boolean) => void) =>
    navigator.locks
      .request(name, options, (lock) => {
        got(lock !== null)
        return lock ? forAsLongAsThePageLives() : undefined
      })
      // Another tab has taken the lead.
      .catch(() => {
        become('following')
        queue()
      })
  const queue = () => void hold({}, () => become('leading'))

  const free = await new Promise<boolean>((resolve) => {
    void hold({ ifAvailable: true }, resolve)
  })
  if (!free) {
    role = 'following'
    queue()
  }
  return {
    role: () => role,
    lead() {
      if (role === 'following') void hold({ steal: true }, () => become('leading'))
    },
  }
}
