/** Loaded into Astro's process: a build that was killed outright cannot end it, but closes the pipe that it reads. */
process.stdin.on('end', () => process.exit(1)).resume()
Reflect.get(process.stdin, 'unref')?.call(process.stdin)
