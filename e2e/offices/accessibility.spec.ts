import { expect, test } from '../support/test'

test('tells of accessibility before and after signing in', async ({ page, signIn, scan }) => {
  await page.goto('/sign-in')
  await page.getByRole('link', { name: 'Доступність' }).click()
  await expect(page.getByRole('heading', { name: 'Заява про доступність' })).toBeVisible()
  await scan()
  await signIn('FRONTLINER')
  await page.goto('/accessibility')
  await expect(page.getByText('(0599) 2-41-10')).toBeVisible()
})
