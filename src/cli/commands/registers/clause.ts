import { Command, Option } from 'commander'
import { clauses as words } from '#i18n/strings/clauses.ts'
import { didYouMean } from '#lib/suggestion.ts'
import { type Language, languages } from '#model/localised.ts'
import { clauseIn, clausesIn } from '#registers/clause-words.ts'
import { clausesFor } from '#registers/clauses.ts'
import { loadSite } from '#site/load.ts'
import { Stop } from '../../exit.ts'
import { jsonOption, ownFolder, siteOption } from '../../options.ts'
import { existing } from './name.ts'

export const clause = (): Command =>
  new Command('clause')
    .description('Words for the job description of a post, from the registers')
    .argument('<post>', 'the id of a post, such as libraries-officer')
    .addOption(new Option('--language <code>', 'only in this language').choices([...languages]))
    .addOption(siteOption())
    .addOption(jsonOption())
    .action(
      async (
        id: string,
        {
          language,
          site = ownFolder,
          json = false,
        }: { language?: Language; site?: string; json?: boolean },
      ) => {
        const { registers } = (await loadSite(existing(site))).site
        const values = <Value>(rows: readonly { value: Value }[]) => rows.map(({ value }) => value)
        const posts = values(registers.posts)
        const post = posts.find((each) => each.id === id)
        if (!post)
          throw new Stop(
            `There is no post "${id}" in content/registers/posts.yaml. ${didYouMean(
              id,
              posts.map((each) => each.id),
              'Add it there, or name another one.',
            )}`,
          )
        const found = clausesFor(post, {
          levels: values(registers.levels),
          roles: values(registers.roles),
          accounts: values(registers.accounts),
          licences: values(registers.licences),
        })
        if (json) {
          const clauses = found.map((each) => ({
            ...{ from: each.from, name: each.name },
            ...{ en: clauseIn(each, 'en'), cy: clauseIn(each, 'cy') },
          }))
          return console.log(JSON.stringify({ post: id, title: post.title, clauses }, undefined, 2))
        }
        for (const each of language ? [language] : languages) {
          const lines = clausesIn(found, each)
          console.log(`${post.title[each] ?? post.title.en}\n`)
          console.log(`${lines.map((line) => `- ${line}`).join('\n') || words[each].none}\n`)
        }
      },
    )
