import type { Viewer } from '@/lib/core/viewer'
import { givenStaff } from '../../scripts/testing/givens'
import { expect, test } from '../support/test'

/** A colleague of the same centre changes a card that somebody else has open. */
async function changeMeanwhile({ unit }: Viewer, clientId: string, changed: object): Promise<void> {
  const { changeClient } = await import('@/lib/clients/client-change.commands')
  const { clientPatchSchema } = await import('@/lib/clients/client-card.schema')
  const colleague = await givenStaff({ role: 'FRONTLINER', unitId: unit.id, name: 'Ігор Бойко' })
  const patch = clientPatchSchema.parse({ expectedRevision: 1, ...changed })
  expect((await changeClient(colleague, { clientId, patch })).ok).toBe(true)
}

test('shows numbers of papers only when asked, and withdraws and renews consent', async ({
  page,
  signInWithClient,
  scan,
}) => {
  const { clientId } = await signInWithClient({
    taxId: '3111909562',
    documents: [{ kind: 'PASSPORT_BOOKLET', number: 'КА 918273' }],
  })
  await page.goto(`/clients/${clientId}`)
  await expect(page.getByText('•••••••562')).toBeVisible()
  for (const number of ['3111909562', '918273']) expect(await page.content()).not.toContain(number)
  await page.getByRole('button', { name: /Показати номер: РНОКПП/ }).click()
  await expect(page.getByText('3111909562')).toBeVisible()
  await scan()

  await page.getByRole('button', { name: 'Відкликати…' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Відкликати' }).click()
  await expect(page.getByText(/Картку закрито/)).toBeVisible()
  await expect(page.getByText('дані закрито')).toBeVisible()
  for (const part of ['Контакти', 'Візити'])
    await expect(page.getByRole('heading', { name: part })).toHaveCount(0)
  await scan()
  await page.getByRole('link', { name: 'Відповідь на відкликання' }).click()
  const answer = page.getByRole('article', { name: 'Відповідь на відкликання згоди' })
  await expect(answer.getByText('Партнерам ваших даних не передавали.')).toBeVisible()
  await scan()
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Зберегти PDF' }).click()
  expect((await saved).suggestedFilename()).toMatch(/^withdrawal-.*\.pdf$/)
  await page.getByRole('link', { name: 'англійська' }).click()
  await expect(page.getByText('Your data were given to no partner.')).toBeVisible()
  await page.getByRole('link', { name: 'До картки' }).click()
  await page.getByRole('button', { name: /Почати візит/ }).click()
  const asked = page.getByRole('dialog', { name: /Згоду на обробку даних відкликано/ })
  const begin = asked.getByRole('button', { name: 'Почати візит' })
  await begin.click()
  await expect(asked.getByText('Позначте підставу')).toBeVisible()
  await asked.getByRole('radio', { name: 'Справу людини ще ведуть' }).check()
  await begin.click()
  await expect(asked.getByText('Відкритої справи в цієї людини немає')).toBeVisible()
  await scan()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Записати згоду…' }).click()
  await page.getByRole('radio', { name: 'так, підписано' }).check()
  await scan()
  await page.getByRole('button', { name: 'Записати згоду', exact: true }).click()
  await expect(page.getByText(/Підписано/)).toBeVisible()
  await page.getByRole('link', { name: 'Друкувати згоду' }).click()
  await expect(page.getByRole('article', { name: 'Згода на обробку персональних даних' })).toBeVisible()
  await scan()
})

test('tells the second of two editors who changed what, and saves both together', async ({
  page,
  signInWithClient,
  scan,
}) => {
  const { viewer, clientId } = await signInWithClient({ surname: 'Спільненко', givenName: 'Олена' })
  await page.goto(`/clients/${clientId}/edit`)
  await page.getByLabel('Телефон', { exact: true }).fill('063 444 55 66')
  await page.getByText('Мова й доступність').click()
  await page.getByLabel('Електронна пошта').fill('olena@example.com')

  await changeMeanwhile(viewer, clientId, {
    phones: [{ typed: '050 111 22 33' }],
    patronymic: 'Ігорівна',
  })
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/Ігор Бойко: щойно змінено/)).toBeVisible()
  await expect(page.getByLabel('Електронна пошта')).toHaveValue('olena@example.com')
  await scan()
  await page.getByRole('button', { name: 'Порівняти' }).click()
  await expect(page.getByText('050 111 22 33')).toBeVisible()
  await expect(page.getByText('063 444 55 66').first()).toBeVisible()
  await scan()
  await page.getByRole('button', { name: 'Зберегти разом' }).click()

  await page.waitForURL(new RegExp(`/clients/${clientId}$`))
  await expect(page.getByRole('heading', { level: 1, name: 'Спільненко Олена Ігорівна' })).toBeVisible()
  await expect(page.getByText('063 444 55 66').first()).toBeVisible()
  await expect(page.getByText('olena@example.com')).toBeVisible()
})

test('is not held up by answers in fields that are hidden now', async ({ page, signInWithClient, scan }) => {
  const { clientId } = await signInWithClient({ birthDate: 'UNKNOWN', noTaxIdReason: 'NOT_SHOWN' })
  await page.goto(`/clients/${clientId}/edit`)
  await expect(page.getByLabel('Чому номера немає')).toHaveValue('NOT_SHOWN')
  await page.getByLabel('РНОКПП').fill('3111909562')
  await expect(page.getByLabel('Чому номера немає')).toBeHidden()
  await page.getByLabel('Рік народження').fill('19')
  await page.getByRole('checkbox', { name: 'Дата народження невідома' }).uncheck()
  await page.getByLabel('Дата народження', { exact: true }).fill('12.03.1985')
  await page.getByLabel('Безпечно дзвонити з').fill('9:')
  await page.getByRole('checkbox', { name: 'Можна телефонувати' }).uncheck()
  await scan()
  await page.keyboard.press('Control+Enter')
  await page.waitForURL(new RegExp(`/clients/${clientId}$`))
  await expect(page.getByText('•••••••562')).toBeVisible()
})

test('says what two edits put together lack', async ({ page, signInWithClient, scan }) => {
  const { viewer, clientId } = await signInWithClient({
    documents: [{ kind: 'PASSPORT_BOOKLET', number: 'КА 918273' }],
  })
  await page.goto(`/clients/${clientId}/edit`)
  await page.getByRole('radio', { name: 'Показано документ' }).check()

  await changeMeanwhile(viewer, clientId, { documents: [] })
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: 'Порівняти' }).click()
  await page.getByRole('button', { name: 'Зберегти разом' }).click()
  const summary = page.getByRole('region', { name: /Щоб зберегти/ })
  await expect(summary.getByRole('link')).toHaveText([/Документ/])
  await scan()
})
