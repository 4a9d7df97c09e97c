import { statSync } from 'node:fs'
import { join } from 'node:path'
import { Option } from 'commander'
import type { Fed, Tools } from '#feeds/refresh.ts'
import { budgets } from '#feeds/refresh-all.ts'
import { takingTurns } from '#feeds/retrieve/manners.ts'
import { strict } from '#feeds/retrieve/rules.ts'
import { feedStore } from '#feeds/store.ts'
import { topicsBy } from '#feeds/topics.ts'
import type { Account } from '#model/account.ts'
import { loadSite } from '#site/load.ts'
import { Stop } from '../../exit.ts'

/** A site folder's accounts, and what refreshing them needs. */
export async function fedSite(
  dir: string,
  data: string | undefined,
  trusted: readonly string[] = [],
): Promise<{ accounts: Account[]; tools: Tools }> {
  if (!statSync(dir, { throwIfNoEntry: false })?.isDirectory())
    throw new Stop(`There is no folder "${dir}". --site names the folder of a council's site.`)
  const { site } = await loadSite(dir)
  const rules = strict(
    site.settings.contact?.email ?? site.settings.address ?? 'see our web site',
    trusted,
  )
  return {
    accounts: site.registers.accounts.map(({ value }) => value),
    tools: {
      store: feedStore(dir, data ?? join(dir, 'var')),
      rules,
      turns: takingTurns(rules.gap),
      topics: topicsBy(site.feedTopics.map(({ value }) => value)),
      now: () => new Date(),
      secret: (name) => process.env[name],
      budget: budgets.account,
      patience: budgets.patience,
    },
  }
}

/** Not those that are only proposed, and not those that take no posts any more. */
export const asked = ({ status }: Account): boolean =>
  !['proposed', 'closed', 'archived'].includes(status)

/** Nor one that somebody else has taken: what it says now is not the council's, and would be on the council's own wall. */
export const asFed = (account: Account): Fed[] =>
  account.feed && asked(account) && account.status !== 'compromised'
    ? [{ ...account, feed: account.feed }]
    : []

export const trustedOption = () =>
  new Option(
    '--trust <host:port...>',
    'a server of your own on a private network or another port, which is refused otherwise',
  )
