/** The command line: `moothall <command>`. Each command is one file of `commands/` and one line of the table below. */
import { Command } from 'commander'
import { applications } from './commands/applications.ts'
import { build } from './commands/build.ts'
import { check } from './commands/check.ts'
import { courses } from './commands/courses.ts'
import { desk } from './commands/desk.ts'
import { dev } from './commands/dev.ts'
import { digest } from './commands/digest.ts'
import { feeds } from './commands/feeds.ts'
import { lms } from './commands/lms.ts'
import { registers } from './commands/registers.ts'
import { reviews } from './commands/reviews.ts'
import { start } from './commands/start.ts'
import { exitWith } from './exit.ts'
import { version } from './version.ts'

const commands = [
  start,
  build,
  check,
  dev,
  courses,
  feeds,
  registers,
  applications,
  reviews,
  desk,
  digest,
  lms,
]

const program = new Command('moothall')
  .description("A council's intranet for social media, built from Markdown.")
  .version(version, '-v, --version', 'Print the version')
  .helpOption('-h, --help', 'Show this help')
  .helpCommand('help [command]', 'Show the help of one command')
  .configureHelp({ subcommandTerm: (command) => command.name(), sortSubcommands: false })
  .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'moothall: ')) })
  .addHelpText(
    'after',
    `
Examples:
  moothall start                      Build the sample site and serve it on http://localhost:4321
  moothall start --site ../our-site   The same for a council's own folder
  moothall check --json               List every fault in the content, for a program to read

Exit codes: 0 done, 1 faults found or something failed, 2 the command was used wrongly.`,
  )

for (const command of commands) program.addCommand(command().copyInheritedSettings(program))
for (const command of withinOf(program)) command.exitOverride()

try {
  await program.parseAsync()
} catch (error) {
  exitWith(error)
}

/** A command, and all below it. */
function withinOf(command: Command): Command[] {
  return [command, ...command.commands.flatMap((each) => withinOf(each as Command))]
}
