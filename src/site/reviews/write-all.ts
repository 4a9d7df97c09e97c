import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export type Written = { file: string; text: string }

/** All files, or none: each is written beside its place first, and put back if a later one cannot take its place. */
export function writeAll(dir: string, files: readonly Written[]): void {
  const before = files.map(({ file }) => ({ file, bytes: readFileSync(join(dir, file)) }))
  const beside = (file: string) => join(dir, `${file}.new`)
  try {
    for (const { file, text } of files) writeFileSync(beside(file), text)
  } catch (error) {
    for (const { file } of files) rmSync(beside(file), { force: true })
    throw error
  }
  let done = 0
  try {
    for (; done < files.length; done++)
      renameSync(beside(files[done]!.file), join(dir, files[done]!.file))
  } catch (error) {
    for (const { file, bytes } of before.slice(0, done)) writeFileSync(join(dir, file), bytes)
    for (const { file } of files) rmSync(beside(file), { force: true })
    throw error
  }
}
