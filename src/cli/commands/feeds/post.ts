import { existsSync, readFileSync } from 'node:fs'
import { Command, InvalidArgumentError, Option } from 'commander'
import { add } from '#feeds/add.ts'
import { inArchive } from '#feeds/archive.ts'
import { FeedProblem } from '#feeds/problem.ts'
import { Stop } from '../../exit.ts'
import { dataOption, jsonOption, ownFolder, siteOption } from '../../options.ts'
import { fedSite } from './site.ts'
import { inWords } from './words.ts'

export const post = (): Command =>
  new Command('post')
    .description('Add one post by hand, for an account that no program may read')
    .argument('<account>', 'the account')
    .requiredOption('--text <text>', 'its words; "@FILE" takes them from a file')
    .addOption(
      new Option('--at <instant>', 'when it was posted, such as 2026-11-20T09:30Z')
        .argParser(instant)
        .makeOptionMandatory(),
    )
    .option('--url <address>', 'where the original is')
    .option('--language <code>', 'such as en or cy')
    .option('--picture <file...>', 'pictures, in order')
    .option('--alt <text...>', 'what each picture shows, in the same order')
    .addOption(siteOption())
    .addOption(dataOption())
    .addOption(jsonOption())
    .action(async (id: string, _: unknown, command: Command) => {
      const {
        site = ownFolder,
        data,
        text,
        at,
        url,
        language,
        picture = [],
        alt = [],
        json = false,
      } = command.optsWithGlobals()
      const { accounts, tools } = await fedSite(site, data)
      const account = accounts.find((each) => each.id === id)
      if (!account)
        throw new Stop(`There is no account "${id}" in content/registers/accounts.yaml.`)
      const words: string = text.startsWith('@') ? fileText(text.slice(1)) : text
      if (words.trim() === '' && picture.length === 0)
        throw new Stop('A post needs words or a picture.')
      const missing = (picture as string[]).find((file) => !existsSync(file))
      if (missing) throw new Stop(`There is no file "${missing}".`)
      const files = new Map(
        (picture as string[]).map((file, index) => [inArchive(`picture-${index}`), file]),
      )
      const media = [...files.keys()].map((file, index) => ({
        kind: 'image' as const,
        url: file,
        alt: alt[index],
      }))
      const item = {
        published: at,
        url,
        language,
        body: { kind: 'text' as const, text: words },
        media,
      }
      try {
        const { status, added } = await add(
          account,
          { items: [item], whole: false },
          'hand',
          tools,
          async (file) => readFileSync(files.get(file)!),
        )
        if (json) console.log(JSON.stringify({ added, status }, undefined, 2))
        else console.log(added === 0 ? 'This post is there already.' : inWords(status))
      } catch (error) {
        if (error instanceof FeedProblem) throw new Stop(error.message)
        throw error
      }
    })

function fileText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    throw new Stop(`There is no file "${path}" that can be read.`)
  }
}

function instant(value: string): string {
  const date = new Date(value)
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(value) || Number.isNaN(date.getTime()))
    throw new InvalidArgumentError('It must be an instant such as 2026-11-20T09:30Z.')
  return date.toISOString()
}
