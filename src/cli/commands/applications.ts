import { Command } from 'commander'
import { agree, approve, giveBack, refuse } from './applications/decide.ts'
import { list } from './applications/list.ts'
import { receive } from './applications/receive.ts'
import { show } from './applications/show.ts'

export const applications = (): Command =>
  new Command('applications')
    .description('Applications for licences and accounts: who waits for what, and deciding')
    .addCommand(list(), { isDefault: true })
    .addCommand(show())
    .addCommand(approve())
    .addCommand(refuse())
    .addCommand(giveBack())
    .addCommand(agree())
    .addCommand(receive())
