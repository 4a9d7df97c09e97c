/** Pictures, videos and captions of the courses, under names that follow their contents. */
import type { APIRoute } from 'astro'
import { courses } from '#queries/courses.ts'
import { mediaOf, readMedia } from '#queries/media.ts'

export async function getStaticPaths() {
  return (await courses()).flatMap(({ id }) =>
    mediaOf(id).map(({ file, name }) => ({
      params: { course: id, file: name },
      props: { course: id, file },
    })),
  )
}

export const GET: APIRoute<{ course: string; file: string }> = ({ props }) =>
  new Response(readMedia(props.course, props.file))
