import { z } from 'zod'

/** An identifier that appears in addresses and is cited by other files: lower case, digits and hyphens. */
export const id = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'must be lower-case words joined by hyphens, such as "personal-use"',
  )
