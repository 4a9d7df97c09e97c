/**
 * Whether a page that goes is about to be loaded again: then its session goes on. A browser tells of a reload by a
 * script, and its keys can be heard; of its own button it says nothing, so that one ends the session.
 */
export const isReloading = (): boolean => performance.now() - asked < patience

/** Long enough for the page to go, too short for a learner to change their mind and close the tab. */
const patience = 2000
let asked = Number.NEGATIVE_INFINITY

/** The page goes, and its successor belongs to the same session. */
export function stayInSession(): void {
  asked = performance.now()
}

addEventListener('keydown', ({ key, ctrlKey, metaKey }) => {
  if (key === 'F5' || (key.toLowerCase() === 'r' && (ctrlKey || metaKey))) stayInSession()
})

// Not in every browser, nor in TypeScript's library yet.
const navigation: unknown = Reflect.get(globalThis, 'navigation')
if (navigation instanceof EventTarget)
  navigation.addEventListener('navigate', (event) => {
    if (Reflect.get(event, 'navigationType') === 'reload') stayInSession()
  })
