import { draftKept } from '../support/drafts'
import { loseNextAnswer } from '../support/held-answers'
import { expect, test } from '../support/test'

test('an edit whose answer was lost goes on, corrected, and after a reload too', async ({
  page,
  signInWithClient,
  scan,
}) => {
  const { clientId } = await signInWithClient()
  await page.goto(`/clients/${clientId}/edit`)
  await page.getByText('Мова й доступність').click()
  await page.getByLabel('Електронна пошта').fill('olena@example.com')
  await loseNextAnswer(page, '**/clients/**')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/Зміни не збережено: немає зв’язку/)).toBeVisible()
  await scan()

  const kept = draftKept(page, 'example.org')
  await page.getByLabel('Електронна пошта').fill('olena@example.org')
  await kept
  await page.reload()
  await expect(page.getByText(/Відновлено незбережені зміни/)).toBeVisible()
  await page.getByLabel('Прізвище', { exact: true }).fill('Поправленко')
  await page.keyboard.press('Control+Enter')
  await page.waitForURL(new RegExp(`/clients/${clientId}$`))
  await expect(page.getByRole('heading', { level: 1, name: /Поправленко/ })).toBeVisible()
  await expect(page.getByText('olena@example.org')).toBeVisible()
})

for (const [what, first, corrected] of [
  ['as it is', 'Загубленко', 'Загубленко'],
  ['corrected', 'Утраченко', 'Знайденко'],
] as const) {
  test(`a registration whose answer was lost, sent again ${what}, makes one card`, async ({
    page,
    signIn,
    office,
    scan,
  }) => {
    const viewer = await signIn('FRONTLINER')
    await page.goto('/clients/new')
    const surname = page.getByLabel('Прізвище', { exact: true })
    await surname.fill(first)
    await page.getByLabel('Ім’я', { exact: true }).fill('Олена')
    await page.getByLabel('Дата народження', { exact: true }).fill('12.03.1985')
    await page
      .getByLabel('Телефон', { exact: true })
      .fill(first === corrected ? '067 123 45 67' : '067 123 45 68')
    await page.getByRole('radio', { name: 'Зі слів' }).check()
    await page.getByRole('radio', { name: 'Так, усно' }).check()
    await loseNextAnswer(page, '**/clients/**')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText(/Картку не збережено: немає зв’язку/)).toBeVisible()
    await scan()

    await surname.fill(corrected)
    await page.keyboard.press('Control+Enter')
    await page.waitForURL(/\/visits\//)
    await expect(page.getByRole('heading', { name: `${corrected} Олена` })).toBeVisible()
    expect(await office.db.client.count({ where: { homeUnitId: viewer.unit.id } })).toBe(1)
  })
}
