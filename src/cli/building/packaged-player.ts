/** Makes the script of each package format, and its stylesheet, from the sources of the site. */
import { join } from 'node:path'
import { rolldown } from 'rolldown'
import { compileString } from 'sass'
import { type PackageFile, textFile } from '#courses/package/file.ts'
import { type FormatName, formatNames } from '#courses/package/formats.ts'
import type { Settings } from '#model/settings.ts'
import { ownFolder } from '../options.ts'

/** One classic script for each format: a package is also opened from a file, where modules do not run. */
export async function packagedScripts(): Promise<Record<FormatName, string>> {
  const scripts = formatNames.map(async (name) => [name, await scriptOf(name)] as const)
  return Object.fromEntries(await Promise.all(scripts)) as Record<FormatName, string>
}

async function scriptOf(format: FormatName): Promise<string> {
  const bundle = await rolldown({
    cwd: ownFolder,
    input: join(ownFolder, `src/player/packaged/formats/${format}.ts`),
    platform: 'browser',
  })
  const { output } = await bundle.generate({ format: 'iife', minify: true, comments: false })
  await bundle.close()
  return output[0].code
}

/** `course.css` in the council's colours. It names no other file. */
export function packagedStyle({ colours }: Pick<Settings, 'colours'>): PackageFile {
  const source = `@use "tokens" as t with ($brand: ${colours.brand}, $accent: ${colours.accent});\n@use "package";`
  const { css } = compileString(source, {
    loadPaths: [join(ownFolder, 'src/styles'), join(ownFolder, 'node_modules')],
    style: 'compressed',
    quietDeps: true,
  })
  return textFile('course.css', css)
}
