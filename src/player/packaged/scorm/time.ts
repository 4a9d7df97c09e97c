const two = (n: number): string => String(n).padStart(2, '0')

/** `CMITimespan` of SCORM 1.2: `3725.5` → `0001:02:05.50`. No more than 9999 hours. */
export function timespan12(seconds: number): string {
  const hundredths = Math.min(Math.round(Math.max(0, seconds) * 100), 9999 * 360_000)
  const whole = Math.floor(hundredths / 100)
  const hours = String(Math.floor(whole / 3600)).padStart(4, '0')
  return `${hours}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}.${two(hundredths % 100)}`
}

/** `CMITime` of SCORM 1.2: the learner's own time of day. */
export const time12 = (at: Date): string =>
  `${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`

/** `timeinterval (second,10,2)` of SCORM 2004, and a duration of xAPI: `3725.5` → `PT1H2M5.5S`. */
export function duration(seconds: number): string {
  const hundredths = Math.round(Math.max(0, seconds) * 100)
  const hours = Math.floor(hundredths / 360_000)
  const minutes = Math.floor(hundredths / 6000) % 60
  const rest = (hundredths % 6000) / 100
  const written = `${hours ? `${hours}H` : ''}${minutes ? `${minutes}M` : ''}${rest ? `${rest}S` : ''}`
  return `PT${written || '0S'}`
}

/** `time (second,10,0)` of SCORM 2004 takes a zone only after a fraction, and at most two digits of that (RTE 4.1.1.7). */
export const time2004 = (at: Date): string => `${at.toISOString().slice(0, 19)}.0Z`
