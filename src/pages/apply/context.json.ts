import { applyContext } from '#queries/applying.ts'

/** The posts and accounts of the registers, by which a form is judged where no endpoint can be asked. */
export const GET = async () => Response.json(await applyContext())
