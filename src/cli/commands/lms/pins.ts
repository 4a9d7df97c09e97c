import { Command } from 'commander'
import { issuePin, revokePin } from '#lms/identity/kiosk/issue.ts'
import { openStore } from '#lms/store/open.ts'
import type { Store } from '#lms/store/store.ts'
import { Stop } from '../../exit.ts'
import { dataOption, jsonOption, siteOption } from '../../options.ts'
import { placeFor } from './place.ts'

export const pins = (): Command =>
  new Command('pins')
    .description('PINs for staff without an account')
    .addCommand(
      command('issue', 'Make a PIN, and say it this once')
        .requiredOption('--name <name>', 'whom it is for')
        .action(async (identifier: string, { name, site, data, json = false }) =>
          withStore({ site, data }, async (store) => {
            const issued = await issuePin(identifier, name, store, { by: null, now: new Date() })
            if (issued.kind !== 'issued') throw new Stop(faults[issued.kind])
            const { pin } = issued
            console.log(
              json
                ? JSON.stringify({ identifier: issued.identifier, pin })
                : `The PIN for ${issued.identifier} is ${pin}. It is not shown again, and works once: its owner then chooses another.`,
            )
          }),
        ),
    )
    .addCommand(
      command('revoke', 'Take a PIN back, and end what it signed in').action(
        async (identifier: string, { site, data, json = false }) =>
          withStore({ site, data }, async (store) => {
            if (!(await revokePin(identifier, store, { by: null, now: new Date() })))
              throw new Stop(`Nobody has a PIN under "${identifier}".`)
            console.log(json ? JSON.stringify({ revoked: identifier }) : 'It is revoked.')
          }),
      ),
    )

const command = (name: string, does: string): Command =>
  new Command(name)
    .description(does)
    .argument('<identifier>', 'such as the number on a staff card')
    .addOption(siteOption())
    .addOption(dataOption())
    .addOption(jsonOption())

const faults = {
  'bad-identifier':
    'An identifier has letters, digits, dots, hyphens, underscores or an @, and no spaces.',
  'no-name': 'Give the name of whom it is for, such as --name "Dai Price".',
}

async function withStore(
  where: { site?: string; data?: string },
  work: (store: Store) => Promise<void>,
): Promise<void> {
  const store = await openStore(placeFor(where))
  try {
    await work(store)
  } finally {
    await store.close()
  }
}
