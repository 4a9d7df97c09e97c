import { expect, test } from 'vitest'
import { sampleInBrowser } from '../../support/sample-in-browser.ts'

const sample = sampleInBrowser()

test.each([
  { path: '/social/council-youtube/', first: 'en', words: 'Tea bags go in.', name: 'Transcript' },
  {
    path: '/cy/social/council-youtube/',
    first: 'cy',
    words: "Mae bagiau te'n mynd i mewn.",
    name: 'Trawsgrifiad',
  },
])(
  'on $path a film waits to be started, then plays from this site with captions in the reader’s language',
  async ({ path, first, words, name }) => {
    const page = await sample.browser.newPage()
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.goto(sample.url + path, { waitUntil: 'load' })
    const films = () => asked.filter((url) => url.includes('.webm'))
    const video = page.locator('video').first()
    await video.scrollIntoViewIfNeeded()
    await page.waitForLoadState('networkidle')
    expect(films()).toEqual([])
    const state = await video.evaluate((film: HTMLVideoElement) => ({
      controls: film.controls,
      preload: film.preload,
      autoplay: film.autoplay,
      paused: film.paused,
      poster: new URL(film.poster).pathname,
      tracks: [...film.textTracks].map(({ language, kind }) => `${kind} ${language}`),
    }))
    expect(state).toMatchObject({
      controls: true,
      preload: 'none',
      autoplay: false,
      paused: true,
      poster: expect.stringMatching(/^\/social\/media\/food-caddy-film\.\w+\.webp$/),
      tracks: first === 'en' ? ['captions en', 'captions cy'] : ['captions cy', 'captions en'],
    })

    // With the keyboard, as the browser's own controls have it.
    await video.focus()
    await page.keyboard.press('Space')
    const played = await page.waitForFunction(() => {
      const film = document.querySelector('video')!
      const cues = film.textTracks[0]!.cues
      return film.currentTime > 0.2 && cues && cues.length > 0
        ? { seconds: film.duration, text: [...cues].map((cue) => (cue as VTTCue).text).join('\n') }
        : undefined
    })
    const { seconds, text } = (await played.jsonValue())!
    expect(Math.round(seconds)).toBe(25)
    expect(text).toContain(words)
    expect(asked.filter((url) => !url.startsWith(sample.url))).toEqual([])

    const transcript = page.getByText(name, { exact: true }).first()
    await transcript.click()
    await page.getByText(words).first().waitFor({ state: 'visible' })
    await page.close()
  },
)
