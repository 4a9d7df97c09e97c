import { readFile } from 'node:fs/promises'
import { createRequire, stripTypeScriptTypes } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const scripts = fileURLToPath(new URL('../../player/host/frame/', import.meta.url))
const scormAgain = join(dirname(createRequire(import.meta.url).resolve('scorm-again')), 'esm')
const libraries = new Set(['scorm12.min.js', 'scorm2004.min.js'])
const kept = new Map<string, Promise<string>>()

/** A script of the host page by its name: ours with their types taken off, and scorm-again for one version of SCORM. */
export function hostScript(name: string): Promise<string> | undefined {
  if (!libraries.has(name) && !/^[a-z0-9-]+\.ts$/.test(name)) return undefined
  const script = kept.get(name) ?? read(name)
  kept.set(name, script)
  script.catch(() => kept.delete(name))
  return script
}

const read = async (name: string): Promise<string> =>
  libraries.has(name)
    ? readFile(join(scormAgain, name), 'utf8')
    : stripTypeScriptTypes(await readFile(join(scripts, name), 'utf8'))
