/** SCORM 1.2's `0012:34:56.78` or SCORM 2004's `PT1H2M5.5S` in seconds; undefined for neither. */
export function secondsOf(text: string | undefined): number | undefined {
  const clock = /^(\d{2,4}):(\d\d):(\d\d(?:\.\d+)?)$/.exec(text ?? '')
  if (clock) return Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3])
  const period =
    /^P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(
      text ?? '',
    )
  if (!period) return undefined
  const lengths = [31_536_000, 2_592_000, 86_400, 3600, 60, 1]
  return lengths.reduce((sum, length, index) => sum + length * Number(period[index + 1] ?? 0), 0)
}

/** `3725.5` → `PT3725.5S`: the wire's form. */
export const period = (seconds: number): string => `PT${rounded(seconds)}S`

/** `3725.5` → `0001:02:05.50`. */
export function clock(seconds: number): string {
  const two = (part: number) => String(part).padStart(2, '0')
  const whole = Math.min(9999 * 3600, Math.floor(seconds))
  const hundredths = two(Math.floor((seconds % 1) * 100))
  const hours = String(Math.floor(whole / 3600)).padStart(4, '0')
  return `${hours}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}.${hundredths}`
}

const rounded = (seconds: number): number => Math.round(Math.max(0, seconds) * 100) / 100
