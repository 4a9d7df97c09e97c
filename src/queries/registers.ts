import { type CollectionEntry, getCollection } from 'astro:content'
import type { Level } from '#model/level.ts'
import { inLanguage, type Language } from '#model/localised.ts'
import type { Post } from '#model/post.ts'
import { kept } from './kept.ts'

/** In the order of the file: lowest level first. */
export const levels = async () => byFile(await getCollection('levels')).map((entry) => entry.data)

export async function level(id: string): Promise<Level | undefined> {
  return (await getCollection('levels')).find((entry) => entry.id === id)?.data
}

export const roles = async () => byFile(await getCollection('roles')).map((entry) => entry.data)

/** The lists that pages read. Applications are not among them: who asked for what is for the roles. */
type Shown =
  | 'levels'
  | 'posts'
  | 'roles'
  | 'accounts'
  | 'licences'
  | 'headcount'
  | 'enthusiasts'
  | 'events'
  | 'software'
  | 'elections'
  | 'rota'
  | 'promotions'
  | 'referralKinds'
  | 'referralQuestions'

/** The rows of a register, in the order of its file. */
export const rowsOf = async <Name extends Shown>(
  name: Name,
): Promise<CollectionEntry<Name>['data'][]> =>
  byFile(await getCollection(name)).map((entry) => entry.data as CollectionEntry<Name>['data'])

const postsById = kept(
  async (): Promise<ReadonlyMap<string, Post>> =>
    new Map((await getCollection('posts')).map(({ id, data }) => [id, data])),
)

export async function post(id: string | undefined): Promise<Post | undefined> {
  return id === undefined ? undefined : (await postsById()).get(id)
}

/** The job title of a post, or its id where the register has no such post. */
export async function postTitle(id: string, language: Language): Promise<string> {
  const found = await post(id)
  return found ? inLanguage(found.title, language) : id
}

// Astro promises no order for a collection; rows of a file are put back into the order of the file.
function byFile<Entry extends { data: { place: number } }>(entries: readonly Entry[]): Entry[] {
  return [...entries].sort((a, b) => a.data.place - b.data.place)
}
