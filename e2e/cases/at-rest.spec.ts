import { expect, test } from '../support/test'

test('the sheet for an event opens without a line: its code came once the screen was at rest', async ({
  page,
  context,
  signIn,
}) => {
  await signIn('LAWYER', { name: 'Дарина Савчук' })
  const isAlive = page.waitForRequest((asked) => new URL(asked.url()).pathname === '/api/live')
  await page.goto('/cases')
  await isAlive
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)))
  await page.waitForLoadState('networkidle')
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Записати подію' }).first().click()
  await expect(page.getByRole('dialog', { name: 'Записати подію' })).toBeVisible()
  await context.setOffline(false)
})
