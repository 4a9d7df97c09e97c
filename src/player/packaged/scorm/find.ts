/** SCORM lets a content look at this many parents (RTE 3.3.6.1 of 2004). */
const mostParents = 500

/**
 * The API object of an LMS: in the window itself, in its parents, and in the window that opened any of them, with
 * its parents. A window of another origin is passed over: reading it throws, its parent can still be asked for.
 */
export function findApi(from: Window, name: 'API' | 'API_1484_11'): object | undefined {
  const asked = new Set<Window>()
  const starts: (Window | null)[] = [from]
  while (starts.length > 0) {
    let each = starts.shift() ?? null
    for (let up = 0; each && !asked.has(each) && up <= mostParents; up++) {
      asked.add(each)
      const found = read(each, name)
      if (found) return found
      starts.push(openerOf(each))
      each = parentOf(each)
    }
  }
  return undefined
}

function read(window: Window, name: string): object | undefined {
  try {
    const found: unknown = Reflect.get(window, name)
    // Some LMSs have a function.
    const usable = (typeof found === 'object' || typeof found === 'function') && found !== null
    return usable ? found : undefined
  } catch {
    return undefined
  }
}

function openerOf(window: Window): Window | null {
  try {
    return window.opener as Window | null
  } catch {
    return null
  }
}

function parentOf(window: Window): Window | null {
  try {
    return window.parent === window ? null : window.parent
  } catch {
    return null
  }
}
