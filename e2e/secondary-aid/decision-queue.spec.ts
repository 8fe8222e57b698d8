import { givenCase, givenQueue } from '../support/decision-queue'
import { expect, test } from '../support/test'

test('tells of new applications above without moving the list', async ({ page, signIn }) => {
  const head = await signIn('HEAD')
  const { number } = await givenCase(head.unit.id, 5)
  await page.clock.install()
  await page.goto('/decisions')
  await expect(page.getByText(number).first()).toBeVisible()
  await givenCase(head.unit.id, 0, { surname: 'Козак', givenName: 'Степан', sex: 'MALE' })
  await page.clock.fastForward(25_000)
  await expect(page.getByRole('button', { name: '1 нова заява. Показати' })).toBeVisible()
  await expect(page.getByText('Козак')).toHaveCount(0)
  await page.getByRole('button', { name: '1 нова заява. Показати' }).click()
  await expect(page.getByRole('row').nth(1)).toContainText('Козак')
})

test('shows the queue, then the case, on a phone', async ({ page, signIn, scan }) => {
  const head = await signIn('HEAD')
  const { long } = await givenQueue(head)
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/decisions')
  await expect(page.getByRole('heading', { name: 'Рішення' })).toBeVisible()
  await expect(page.getByText(long.number)).toHaveCount(0)
  await scan()
  await page.getByRole('button', { name: 'Литвиненко-Заболотна Єлизавета' }).click()
  await expect(page.getByRole('heading', { name: 'Литвиненко-Заболотна Єлизавета' })).toBeVisible()
  await scan()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await page.goBack()
  await expect(page.getByRole('heading', { name: 'Рішення' })).toBeVisible()
})

test('is not there for a worker at the desk', async ({ page, signIn }) => {
  await signIn('FRONTLINER')
  await page.goto('/decisions')
  await expect(page.getByRole('heading', { name: 'Такої сторінки немає' })).toBeVisible()
})
