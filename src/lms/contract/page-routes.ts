import { z } from 'zod'
import { languages } from '#model/localised.ts'
import { type Described, form, page } from './described.ts'

const query = z.object({ language: z.enum(languages).optional() })
const aPage = { type: page, schema: z.string() }

/** Certificates, and the packages for other learning systems. */
export const pageRoutes: readonly Described[] = [
  {
    route: 'GET /certificates',
    summary: 'The form that checks the number of a certificate',
    who: 'signed-in',
    query,
    answers: { 200: { about: 'The page.', ...aPage } },
    refusals: ['not-signed-in'],
  },
  {
    route: 'POST /certificates',
    summary: 'Check the number of a certificate, and the name on it',
    who: 'signed-in',
    body: {
      types: [form],
      schema: z.object({
        number: z.string().max(100),
        name: z.string().max(200).optional(),
        language: z.enum(languages).optional(),
      }),
    },
    answers: {
      200: { about: 'Which course it is for, and whether it stands.', ...aPage },
      404: { about: 'It is not on record.', ...aPage },
      422: {
        about: 'It is no number of a certificate; the page again, with what to do.',
        ...aPage,
      },
    },
    refusals: ['cross-site', 'not-signed-in', 'unknown-type'],
  },
  {
    route: 'GET /certificates/:number',
    summary: 'A certificate, for its holder and the roles; for others, whether it stands',
    who: 'signed-in',
    query,
    answers: {
      200: { about: 'The certificate, or what may be told of it.', ...aPage },
      404: { about: 'It is not on record.', ...aPage },
      422: { about: 'It is no number of a certificate.', ...aPage },
    },
    refusals: ['not-signed-in'],
  },
  {
    route: 'GET /packages',
    summary: 'The packages that the last build made, with sizes and hashes',
    who: 'role',
    query,
    answers: { 200: { about: 'The page.', ...aPage } },
    refusals: ['not-signed-in', 'not-your-role'],
  },
  {
    route: 'GET /packages/:file',
    summary: 'One package; it holds the keys to its test',
    who: 'role',
    query,
    answers: {
      200: { about: 'The file.', type: 'application/zip' },
      404: { about: 'There is no such package.', ...aPage },
    },
    refusals: ['not-signed-in', 'not-your-role'],
  },
]
