import { expect, test } from '../support/test'

for (const role of ['ADMINISTRATOR', 'ANALYST', 'AUDITOR', 'FRONTLINER'] as const) {
  test(`the bar of every screen is counted anew for the role ${role}`, async ({ page, signIn, scan }) => {
    await signIn(role)
    const counted = page.waitForResponse((answer) => new URL(answer.url()).pathname === '/api/waiting')
    await page.goto('/account')
    expect((await counted).status()).toBe(200)
    await scan()
  })
}
