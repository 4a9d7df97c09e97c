/** What one account says, as an Atom feed and as a JSON Feed. */
import type { APIRoute } from 'astro'
import { accountFeed, type Format } from '#queries/out-feeds.ts'
import { type AccountWithFeed, accountsWithFeeds } from '#queries/social.ts'

type Props = { each: AccountWithFeed; format: Format }

export async function getStaticPaths() {
  const all = await accountsWithFeeds()
  return all.flatMap((each) =>
    (['xml', 'json'] as const).map((format) => ({
      params: { account: each.account.id, format },
      props: { each, format },
    })),
  )
}

export const GET: APIRoute<Props> = ({ props }) =>
  new Response(accountFeed(props.each, props.format))
