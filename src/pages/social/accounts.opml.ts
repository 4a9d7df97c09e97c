/** All official accounts, for a feed reader to take in at once. */
import type { APIRoute } from 'astro'
import { accountsOpml } from '#queries/out-feeds.ts'

export const GET: APIRoute = async () => new Response(await accountsOpml())
