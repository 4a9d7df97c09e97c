/** The pictures that questions show. What else is in a course's `media/` folder is not published here. */
import type { APIRoute } from 'astro'
import { allQuestionPictures, readQuestionPicture } from '#queries/questions.ts'

export async function getStaticPaths() {
  return (await allQuestionPictures()).map((picture) => ({ params: picture, props: { picture } }))
}

type Props = { picture: Awaited<ReturnType<typeof allQuestionPictures>>[number] }
export const GET: APIRoute<Props> = ({ props }) => new Response(readQuestionPicture(props.picture))
