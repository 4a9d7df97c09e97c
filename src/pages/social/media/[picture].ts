/** The pictures of the posts, as they were mirrored, under names that follow their contents. */
import type { APIRoute } from 'astro'
import { pictures } from '#queries/pictures.ts'

export async function getStaticPaths() {
  return (await pictures()).map(({ name, bytes }) => ({
    params: { picture: name },
    props: { bytes },
  }))
}

export const GET: APIRoute<{ bytes: Uint8Array<ArrayBuffer> }> = ({ props }) =>
  new Response(props.bytes)
