import { z } from 'zod'

/** How mail is sent. The account's name and password are in the environment, never here. */
export const mail = z
  .strictObject({
    host: z.string().min(1).describe("The council's mail server, such as `smtp.onnen.example`."),
    port: z.number().int().min(1).max(65_535).default(587),
    tls: z
      .enum(['starttls', 'implicit', 'none'])
      .default('starttls')
      .describe(
        '"starttls" (port 587), "implicit" (port 465), or "none" for a relay on this machine.',
      ),
    from: z.email().describe('Whom mail is from. Answers go there.'),
    addresses: z
      .string()
      .regex(/^[^@\s]*\{account\}[^@\s]*@[^@\s{}]+$/, 'must be like "{account}@onnen.example"')
      .optional()
      .describe(
        "A person's address, made from the account that they sign in with. An account that is an address is taken as it is.",
      ),
    reviews: z
      .email()
      .optional()
      .describe(
        'Who is told of guidelines and courses to be reviewed; left out, the contact of the site.',
      ),
  })
  .describe('Mail to staff: what is due, what lapses, what was decided. Left out, none is sent.')
export type MailSettings = z.infer<typeof mail>
