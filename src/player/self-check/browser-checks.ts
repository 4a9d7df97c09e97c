import { bad, type Check, good, type Outcome, poor } from './check.ts'

type Brand = { brand: string; version: string }

/** What this browser can do, without asking anybody. */
export const browserChecks = [
  {
    id: 'browser',
    run: () => good(`${named()}; ${navigator.language}; ${innerWidth} × ${innerHeight}`),
  },
  { id: 'modern', run: modern },
  {
    id: 'secure',
    run: () => (isSecureContext && 'locks' in navigator ? good() : bad(location.protocol)),
  },
  { id: 'cookies', run: cookies },
  { id: 'storage', run: storage },
  { id: 'wasm', run: wasm },
  { id: 'video', run: video },
] as const satisfies Check[]

/** Must be called in the press of the button: a window that opens by itself is blocked everywhere. */
export function popUps(): Outcome {
  const opened = window.open('about:blank', '_blank', 'popup,width=200,height=100')
  opened?.close()
  return opened ? good() : poor('blocked')
}

function named(): string {
  const { userAgentData } = navigator as { userAgentData?: { brands: Brand[]; platform: string } }
  const real = userAgentData?.brands.filter(({ brand }) => !/not.?a.?brand/i.test(brand))
  return real && real.length > 0
    ? `${real.map(({ brand, version }) => `${brand} ${version}`).join(', ')} (${userAgentData?.platform})`
    : navigator.userAgent
}

/** The newest things that pages here rely on; a browser that has them all is young enough. */
function modern(): Outcome {
  const lacking = Object.entries({
    popover: 'popover' in HTMLElement.prototype,
    'structured clone': typeof structuredClone === 'function',
    'random ids': typeof crypto.randomUUID === 'function',
    'word segments': 'Segmenter' in Intl,
    'CSS nesting': CSS.supports('selector(&)'),
  }).flatMap(([name, has]) => (has ? [] : [name]))
  return lacking.length === 0 ? good() : bad(lacking.join(', '))
}

function cookies(): Outcome {
  // biome-ignore lint/suspicious/noDocumentCookie: whether a page may set one is the question.
  document.cookie = 'moothall-check=1; SameSite=Lax; max-age=60'
  const kept = document.cookie.includes('moothall-check=1')
  // biome-ignore lint/suspicious/noDocumentCookie: leaves nothing behind.
  document.cookie = 'moothall-check=; max-age=0'
  return kept ? good() : bad('not kept')
}

/** A write that the disk has, read again, and removed. */
async function storage(): Promise<Outcome> {
  const name = 'moothall-check'
  const opening = indexedDB.open(name, 1)
  opening.onupgradeneeded = () => opening.result.createObjectStore('notes')
  const database = await settled(opening)
  const tx = database.transaction('notes', 'readwrite')
  tx.objectStore('notes').put('kept', 'note')
  await new Promise((resolve, reject) => {
    tx.oncomplete = resolve
    tx.onerror = () => reject(tx.error)
    tx.onabort = () => reject(tx.error)
  })
  const note: unknown = await settled(
    database.transaction('notes').objectStore('notes').get('note'),
  )
  database.close()
  indexedDB.deleteDatabase(name)
  const { quota = 0 } = (await navigator.storage?.estimate?.()) ?? {}
  const room = `${Math.round(quota / 1_000_000)} MB`
  if (note !== 'kept') return bad('not kept')
  return quota > 0 && quota < 20_000_000 ? poor(room) : good(room)
}

const settled = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

/** The smallest module there is: the word and the version. */
async function wasm(): Promise<Outcome> {
  await WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]))
  return good()
}

function video(): Outcome {
  const asked = document.createElement('video')
  const kinds = {
    MP4: 'video/mp4; codecs="avc1.42E01E, mp4a.40.2"',
    WebM: 'video/webm; codecs="vp9, opus"',
  }
  const played = Object.entries(kinds).flatMap(([name, kind]) =>
    asked.canPlayType(kind) ? [name] : [],
  )
  if (played.length === 0) return bad('neither MP4 nor WebM')
  return played.length === 1 ? poor(`${played[0]} only`) : good(played.join(', '))
}
