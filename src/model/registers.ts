import { account } from './account.ts'
import { application } from './application.ts'
import { election } from './election.ts'
import { enthusiast } from './enthusiast.ts'
import { event } from './event.ts'
import { headcount } from './headcount.ts'
import { level } from './level.ts'
import { licence } from './licence.ts'
import { post } from './post.ts'
import { promotion } from './promotion.ts'
import { role } from './role.ts'
import { turn } from './rota.ts'
import { software } from './software.ts'

/** Every register, `content/registers/<name>.yaml`, and what a row of it is. To add one: a schema, and a line here. */
export const registers = {
  levels: level,
  posts: post,
  roles: role,
  accounts: account,
  licences: licence,
  applications: application,
  headcount,
  enthusiasts: enthusiast,
  events: event,
  software,
  elections: election,
  rota: turn,
  promotions: promotion,
} as const

export type RegisterName = keyof typeof registers
export const registerNames = Object.keys(registers) as RegisterName[]

export const registerFile = (name: RegisterName): string => `content/registers/${name}.yaml`

/** Never committed; the registers say posts where it is absent. */
export const peopleFile = 'content/registers/people.yaml'
