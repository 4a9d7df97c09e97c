import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { settings } from '#model/settings.ts'
import { violations } from '../support/axe.ts'
import { startBrowser } from '../support/browser.ts'
import { Browser as Client, form, signedIn } from './support/browser.ts'
import { clientSecret, freePort, provider } from './support/provider.ts'
import { running } from './support/running.ts'
import { site } from './support/site.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
}, 60_000)
afterAll(() => browser.close())

async function page(javaScriptEnabled = true) {
  const context = await browser.newContext({ javaScriptEnabled })
  onTestFinished(() => context.close())
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  return page
}

test('in a real browser: to the provider and back, and out of both', async () => {
  const port = await freePort()
  const address = `http://localhost:${port}`
  const { issuer } = await provider({ site: address, claims: { nprys: { name: 'Nia Prys' } } })
  const oidc = { issuer, client_id: 'moothall' }
  const { url } = await running({
    site: {
      ...site,
      settings: settings.parse({ name: 'Moot', address, endpoint: { identity: { oidc } } }),
    },
    host: 'localhost',
    port,
    oidcSecret: clientSecret,
  })
  const nia = await page()
  await nia.goto(`${url}/lms/sign-in?back=/lms/sign-in`)
  await nia.getByRole('button', { name: 'Sign in with your council account' }).click()
  await nia.getByPlaceholder('Enter any login').fill('nprys')
  await nia.getByPlaceholder('and password').fill('any')
  await nia.getByRole('button', { name: 'Sign-in' }).click()
  await nia.getByRole('button', { name: 'Continue' }).click()
  await nia.getByText('You are signed in as Nia Prys.').waitFor()
  const [session] = (await nia.context().cookies(url)).filter(
    ({ name }) => name === 'moothall_session',
  )
  expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax' })

  await nia.getByRole('button', { name: 'Sign out' }).click()
  // The provider asks, since no token of hers is kept to prove who she was.
  await nia.getByRole('button', { name: 'Yes, sign me out' }).click()
  await nia.waitForURL(`${address}/`)
  await nia.goto(`${url}/lms/sign-in`)
  expect(await nia.getByText('You are signed in').count()).toBe(0)
}, 60_000)

const withKiosk = {
  ...site,
  settings: settings.parse({
    name: 'Moot',
    address: 'http://localhost',
    endpoint: {
      development_people: [{ id: 'nia', name: 'Nia Prys', roles: ['champion'] }],
      identity: { kiosk: true },
    },
  }),
}

test('a PIN signs in at a kiosk in a browser without JavaScript', async () => {
  const { url } = await running({
    host: 'localhost',
    site: withKiosk,
  })
  const nia = await signedIn(url, 'nia')
  const made = await nia.post('/lms/pins', 'identifier=depot-7&name=Dai+Price', form)
  const pin = /<strong>(\d{6})<\/strong>/.exec(made.text)?.[1] ?? ''

  const dai = await page(false)
  await dai.goto(`${url}/lms/sign-in?back=/lms/sign-in`)
  await dai.getByLabel('Identifier').fill('Depot-7')
  await dai.getByLabel('PIN', { exact: true }).fill('000000')
  await dai.locator('form[action="/lms/sign-in/pin"]').getByRole('button').click()
  await dai.getByRole('link', { name: 'The identifier or the PIN is wrong' }).click()
  await dai.getByLabel('Identifier').fill('Depot-7')
  await dai.getByLabel('PIN', { exact: true }).fill(pin)
  await dai.locator('form[action="/lms/sign-in/pin"]').getByRole('button').click()
  await dai.getByRole('heading', { name: 'Choose a PIN of your own' }).waitFor()
  await dai.getByLabel('PIN', { exact: true }).fill(pin)
  await dai.getByLabel('New PIN', { exact: true }).fill('274951')
  await dai.getByLabel('New PIN again').fill('274951')
  await dai.getByRole('button', { name: 'Save and sign in' }).click()
  await dai.getByText('You are signed in as Dai Price.').waitFor()
  const stranger = new Client(url)
  expect((await stranger.get('/lms/me')).json).toMatchObject({ signedIn: false })
}, 60_000)

test('the pages of the PIN have no fault that axe finds', async () => {
  const { url } = await running({ host: 'localhost', site: withKiosk })
  const nia = await signedIn(url, 'nia')
  const [name = '', value = ''] = (nia.cookie ?? '').split('=')
  await nia.post('/lms/pins', 'identifier=depot-7&name=Dai+Price', form)
  const seen = await page()
  await seen.context().addCookies([{ name, value, url }])
  for (const path of [
    '/lms/pins',
    '/lms/pins?language=cy',
    '/lms/sign-in/new-pin',
    '/lms/sign-in',
  ]) {
    await seen.goto(url + path)
    // How large a button is, the site's stylesheet says, which the plain page here is without.
    const found = (await violations(seen)).filter((each) => !each.startsWith('target-size'))
    expect([path, found]).toEqual([path, []])
  }
}, 60_000)
