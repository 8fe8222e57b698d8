import { givenDraftScreen } from '../../scripts/testing/given-applications'
import { givenMinimumOfLaterYears } from '../../scripts/testing/given-rules'
import { expect, test } from '../support/test'

test.beforeAll(givenMinimumOfLaterYears)

for (const size of [
  { width: 390, height: 844 },
  { width: 1366, height: 768 },
])
  test(`what is saved by itself leaves the page where it stands, ${size.width} wide`, async ({
    page,
    signInWithClient,
  }) => {
    await page.setViewportSize(size)
    const { viewer, clientId } = await signInWithClient()
    await page.goto(await givenDraftScreen(viewer, clientId, { claimedCategories: ['CHILD'] }))
    const arrived = page.getByLabel('Перше звернення')
    await page.getByLabel('Як надійшла заява').selectOption('E_MAIL')
    await arrived.fill('17.11.2026')
    await expect(arrived).toBeInViewport()
    // Comes with the page as it is read anew after the saving.
    await expect(page.getByText(/Перше звернення 17\.11\.2026/)).toBeVisible()
    await expect(arrived).toBeInViewport()
  })

test('the section one is in stands in sight of a row that scrolls sideways', async ({ page, signIn }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await signIn('FRONTLINER')
  await page.goto('/partners')
  await expect(
    page.getByRole('navigation', { name: 'Розділи' }).getByRole('link', { name: 'Партнери' }),
  ).toBeInViewport()
})
