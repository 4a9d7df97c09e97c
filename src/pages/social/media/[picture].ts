/** The pictures of the posts, as they were mirrored, under names that follow their contents. */
import type { APIRoute } from 'astro'
import { allPictures, readPicture } from '#queries/pictures.ts'

export async function getStaticPaths() {
  return (await allPictures()).map(({ file, name }) => ({
    params: { picture: name },
    props: { file },
  }))
}

export const GET: APIRoute<{ file: string }> = ({ props }) => new Response(readPicture(props.file))
