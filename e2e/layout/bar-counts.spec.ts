import { expect, test } from '../support/test'

for (const role of ['ADMINISTRATOR', 'ANALYST', 'AUDITOR', 'FRONTLINER'] as const) {
  test(`the bar of every screen is counted anew for the role ${role}`, async ({ page, signIn, scan }) => {
    await signIn(role)
    const listens = page.waitForRequest((asked) => new URL(asked.url()).pathname === '/api/live')
    const counted = page.waitForResponse((answer) => new URL(answer.url()).pathname === '/api/waiting')
    await page.goto('/account')
    await listens
    // As if the person came back from another window: what changed meanwhile was not heard.
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
    expect((await counted).status()).toBe(200)
    await scan()
  })
}
