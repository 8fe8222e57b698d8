import { randomUUID } from 'node:crypto'
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

test('the bar tells of more than it counts', async ({ page, signIn, office, scan }) => {
  const { staffId } = await signIn('LAWYER')
  const notice = { staffId, kind: 'WORK_GIVEN', subject: 'STAFF', subjectId: randomUUID(), reason: 'Проба' }
  await office.db.staffNotice.createMany({ data: Array.from({ length: 100 }, () => notice) })
  await page.goto('/account')
  const bell = page.getByRole('banner').getByRole('status')
  await expect(bell).toContainText('99+')
  await expect(bell).toContainText('100 непрочитаних')
  await scan()
})
