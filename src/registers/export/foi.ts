import { platforms } from '#model/account.ts'
import { stateOf } from '#model/application.ts'
import type { Day } from '#model/day.ts'
import { licenceState } from '#model/licence.ts'
import type { Localised } from '#model/localised.ts'
import type { Post } from '#model/post.ts'
import type { RegisterName } from '#model/registers.ts'
import type { Registers } from '#model/site.ts'

/** What a column of an answer to a freedom-of-information request is, from a row and the titles of posts. */
type Column<Row> = [heading: string, cell: (row: Row, asked: Asked) => string | undefined]
type Asked = { posts: ReadonlyMap<string, Post>; today: Day }
type RowOf<Name extends RegisterName> = Registers[Name][number]['value']

/**
 * The columns that the public may have, register by register. What is not named here is not given out: a new field
 * stays inside until somebody adds it. Posts are given by their titles; there are no names and no keys.
 */
export const foiColumns: { [Name in RegisterName]: Column<RowOf<Name>>[] } = {
  accounts: [
    ['platform', ({ platform }) => platforms[platform].name],
    ['handle', ({ handle }) => handle],
    ['address', ({ url }) => url],
    ...both<RowOf<'accounts'>>('name', ({ display_name }) => display_name),
    ...both<RowOf<'accounts'>>('purpose', ({ purpose }) => purpose),
    ...both<RowOf<'accounts'>>('business goal', ({ business_goal }) => business_goal),
    ['language', ({ language }) => language],
    ['status', ({ status }) => status],
    ...title<RowOf<'accounts'>>('run by', ({ owner_post }) => owner_post),
    ...title<RowOf<'accounts'>>('deputy', ({ deputy_post }) => deputy_post),
    ['approved', ({ approved_on }) => approved_on],
    ['opened', ({ opened_on }) => opened_on],
    ['closed', ({ closed_on }) => closed_on],
    ...both<RowOf<'accounts'>>('hours monitored', ({ hours_monitored }) => hours_monitored),
    ...both<RowOf<'accounts'>>('reply expected', ({ response_target }) => response_target),
  ],
  licences: [
    ...title<RowOf<'licences'>>('post', ({ post }) => post),
    ...service<RowOf<'licences'>>(({ post }) => post),
    ['platforms', ({ platforms: all }) => all.map((each) => platforms[each].name).join(' | ')],
    ['languages', ({ languages }) => languages.join(' | ')],
    ...both<RowOf<'licences'>>('business goal', ({ business_goal }) => business_goal),
    ['issued', ({ issued_on }) => issued_on],
    ['expires', ({ expires_on }) => expires_on],
    ['state', (row, { today }) => licenceState(row, today)],
  ],
  applications: [
    ['for', ({ kind }) => kind],
    ...title<RowOf<'applications'>>('post', ({ post }) => post),
    ...both<RowOf<'applications'>>('business goal', ({ business_goal }) => business_goal),
    ['submitted', ({ log }) => log.find(({ to }) => to === 'submitted')?.on],
    ['state', (row) => stateOf(row)],
    ['since', ({ log }) => log.at(-1)?.on],
  ],
  posts: [
    ...both<RowOf<'posts'>>('title', ({ title }) => title),
    ...both<RowOf<'posts'>>('service', ({ service }) => service),
    ['vacant', ({ vacant }) => (vacant ? 'yes' : 'no')],
  ],
  roles: [
    ...both<RowOf<'roles'>>('role', ({ name }) => name),
    [
      'posts',
      ({ posts }, asked) => posts.map(({ post }) => titleIn(post, 'en', asked)).join(' | '),
    ],
    ...title<RowOf<'roles'>>('deputy', ({ deputy_post }) => deputy_post),
  ],
  levels: [
    ...both<RowOf<'levels'>>('level', ({ name }) => name),
    ...both<RowOf<'levels'>>('who', ({ summary }) => summary),
    ['sites', ({ site_list }) => site_list],
  ],
  headcount: [
    ...both<RowOf<'headcount'>>('service', ({ service }) => service),
    ['month', ({ month }) => month],
    ['number', ({ number }) => String(number)],
  ],
  enthusiasts: [
    ...title<RowOf<'enthusiasts'>>('post', ({ post }) => post),
    ['skills', ({ skills }) => skills.map(({ en }) => en).join(' | ')],
  ],
  events: [
    ...both<RowOf<'events'>>('title', ({ title }) => title),
    ['starts', ({ starts }) => starts],
    ['ends', ({ ends }) => ends],
  ],
  // Versions and ends of support would tell an attacker where to begin.
  software: [
    ['name', ({ name }) => name],
    ['kind', ({ kind }) => kind],
  ],
  rota: [
    ['role', ({ role }) => role],
    ...title<RowOf<'rota'>>('post', ({ post }) => post),
    ['from', ({ from }) => from],
    ['to', ({ to }) => to],
  ],
  elections: [
    ...both<RowOf<'elections'>>('election', ({ name }) => name),
    ['notice', ({ notice_date }) => notice_date],
    ['poll', ({ poll_date }) => poll_date],
  ],
  promotions: [
    ...both<RowOf<'promotions'>>('title', ({ title }) => title),
    ['from', ({ from }) => from],
    ['until', ({ until }) => until],
    ['campaign', ({ campaign }) => (campaign ? 'yes' : 'no')],
  ],
}

/** A text in a column for each language. */
function both<Row>(heading: string, text: (row: Row) => Localised): Column<Row>[] {
  return [
    [heading, (row) => text(row).en],
    [`${heading} (Welsh)`, (row) => text(row).cy],
  ]
}

/** The title of a post, in a column for each language. */
function title<Row>(heading: string, post: (row: Row) => string | undefined): Column<Row>[] {
  return (['en', 'cy'] as const).map((language) => [
    language === 'en' ? heading : `${heading} (Welsh)`,
    (row, asked) => titleIn(post(row), language, asked),
  ])
}

function service<Row>(post: (row: Row) => string): Column<Row>[] {
  return [['service', (row, { posts }) => posts.get(post(row))?.service.en]]
}

const titleIn = (post: string | undefined, language: 'en' | 'cy', { posts }: Asked) =>
  post === undefined ? undefined : (posts.get(post)?.title[language] ?? '')
