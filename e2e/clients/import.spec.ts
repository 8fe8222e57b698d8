import { readFile } from 'node:fs/promises'
import iconv from 'iconv-lite'
import { expect, test } from '../support/test'

const rows = [
  "Прізвище;Ім'я;Дата народження;Телефон;Відділ",
  'Вербицька;Олена;28.02.1985;067 000 12 01;1',
  'Калинюк;Петро;31.02.1960;067 000 12 02;1',
  'Липовий;Іван;12.03.1990;067 000 12 03;2',
]

test('an administrator checks a table, imports it and gets the refused rows back', async ({
  page,
  signIn,
  office,
  scan,
}) => {
  const viewer = await signIn('ADMINISTRATOR')
  await page.goto('/admin/imports')
  await scan()
  await page.getByRole('button', { name: 'Надіслати' }).click()
  await expect(page.getByText('Виберіть файл', { exact: true })).toBeVisible()

  await page.getByLabel('Файл', { exact: true }).setInputFiles({
    name: 'клієнти.csv',
    mimeType: 'text/csv',
    buffer: iconv.encode(rows.join('\r\n'), 'win1251'),
  })
  await page.getByRole('button', { name: 'Надіслати' }).click()
  await expect(page.getByRole('heading', { name: 'клієнти.csv' })).toBeVisible()
  await expect(page.getByLabel('Куди взяти стовпець «Телефон»')).toHaveValue('phones')
  await page.getByLabel('Куди взяти стовпець «Відділ»').selectOption('handlingNote')
  await scan()

  await page.getByRole('button', { name: 'Перевірити файл' }).click()
  await expect(page.getByRole('heading', { name: 'Що показала перевірка' })).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole('cell', { name: /Такого дня немає: у лютому 1960 року 29 днів/ })).toBeVisible()
  await scan()
  expect(await office.db.client.count({ where: { homeUnitId: viewer.unit.id } })).toBe(0)

  await page.getByRole('button', { name: 'Імпортувати 2 картки' }).click()
  await expect(page.getByText('Файл вилучено.')).toBeVisible({ timeout: 30_000 })
  await scan()
  const cards = await office.db.client.findMany({
    where: { homeUnitId: viewer.unit.id },
    select: { surname: true, handlingNote: true },
    orderBy: { cardNumber: 'asc' },
  })
  expect(cards).toEqual([
    { surname: 'Вербицька', handlingNote: '1' },
    { surname: 'Липовий', handlingNote: '2' },
  ])

  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Завантажити неприйняті рядки' }).click()
  const refused = await readFile(await (await download).path(), 'utf8')
  expect(refused.split('\r\n')[1]).toMatch(
    /^Калинюк;Петро;31\.02\.1960;067 000 12 02;1;Дата народження: Такого дня немає/,
  )

  await page.getByRole('link', { name: 'Усі імпорти' }).click()
  await expect(page.getByRole('row', { name: /клієнти\.csv.*імпортовано/ })).toBeVisible()
})

test('keeps to the columns cards of a file were made by', async ({ page, signIn, scan }) => {
  await signIn('ADMINISTRATOR')
  const send = async () => {
    await page.goto('/admin/imports')
    await page.getByLabel('Файл', { exact: true }).setInputFiles({
      name: 'ще раз.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`${rows[0]}\r\nЯворницький;Лев;02.03.1991;067 000 12 04;7`),
    })
    await page.getByRole('button', { name: 'Надіслати' }).click()
    await page.getByRole('button', { name: 'Перевірити файл' }).click()
  }
  await send()
  await page.getByRole('button', { name: 'Імпортувати 1 картку' }).click()
  await expect(page.getByText('Файл вилучено.')).toBeVisible({ timeout: 30_000 })

  await send()
  await expect(page.getByText(/З цього файлу вже створено картки/)).toBeVisible()
  await expect(page.getByRole('row', { name: /Відділ/ }).getByText('не брати')).toBeVisible()
  await expect(page.getByLabel(/Куди взяти/)).toHaveCount(0)
  await scan()
  await expect(page.getByRole('button', { name: 'Імпортувати 0 карток' })).toBeVisible({ timeout: 30_000 })
})

test('says what is wrong with a file that is no table of people', async ({ page, signIn }) => {
  await signIn('ADMINISTRATOR')
  await page.goto('/admin/imports')
  const send = async (name: string, content: string) => {
    await page
      .getByLabel('Файл', { exact: true })
      .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) })
    await page.getByRole('button', { name: 'Надіслати' }).click()
  }
  await send('порожній.csv', '')
  await expect(page.getByText('Файл порожній')).toBeVisible()
  await send('зламаний.xlsx', 'PK\u0003\u0004 not a zip')
  await expect(page.getByText('Файл не прочитати. Збережіть його як .xlsx або CSV')).toBeVisible()

  await send('без-імен.csv', 'Кабінет;Поверх\n1;2\n')
  await page.getByRole('button', { name: 'Перевірити файл' }).click()
  await expect(
    page.getByText('Немає стовпця з прізвищем та ім’ям. Вкажіть його у відповідностях'),
  ).toBeVisible()
})

test('is no page for those who do not administer', async ({ page, signIn }) => {
  await signIn('FRONTLINER')
  const response = await page.goto('/admin/imports')
  expect(response?.status()).toBe(404)
})
