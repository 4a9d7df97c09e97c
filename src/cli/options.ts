/** Options that several commands share, so that they are spelled and explained alike. */
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { InvalidArgumentError, Option } from 'commander'
import { type Day, dayOf, isDay } from '#model/day.ts'

/** The folder of the software, which is also the sample site. */
export const ownFolder = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')

export const siteOption = () =>
  new Option('--site <dir>', "a council's own site folder (default: the sample)").argParser((dir) =>
    resolve(dir),
  )

export const lenientOption = () =>
  new Option('--lenient', 'accept Markdown that was not written for Moothall, with warnings')

export const jsonOption = () => new Option('--json', 'print one JSON document and nothing else')

export const todayOption = () =>
  new Option('--today <day>', 'build as on this day, such as 2026-11-22').argParser(
    (value): Day => {
      if (!isDay(value))
        throw new InvalidArgumentError('It must be a real date such as 2026-11-22.')
      return value
    },
  )

export const portOption = () =>
  new Option('--port <number>', 'the port to serve on')
    .env('MOOTHALL_PORT')
    .default(4321)
    .argParser((value) => {
      const port = Number(value)
      if (!Number.isInteger(port) || port < 0 || port > 65_535)
        throw new InvalidArgumentError('It must be a whole number from 0 to 65535.')
      return port
    })

export const hostOption = () =>
  new Option('--host <name>', 'the address to serve on').env('MOOTHALL_HOST').default('localhost')

export const dataOption = () =>
  new Option('--data <dir>', "where the endpoint keeps its records (default: the site's var/)")
    .env('MOOTHALL_DATA')
    .argParser((dir) => resolve(dir))

export const todayOr = (day: Day | undefined): Day => day ?? dayOf(new Date())

export const contentOriginOption = () =>
  new Option(
    '--content-origin <pattern>',
    'where imported packages live, such as https://*.content.example (default: <package>.localhost)',
  ).env('MOOTHALL_CONTENT_ORIGIN')
