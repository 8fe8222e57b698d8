import { readFile } from 'node:fs/promises'
import ExcelJS from 'exceljs'
import { addDays, todayInKyiv } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { ENTITLED, type GivenApplication, givenApplication } from '../../scripts/testing/given-applications'
import { type GivenPerson, givenClient, givenStaff } from '../../scripts/testing/givens'
import { expect, test } from '../support/test'

const today = todayInKyiv(new Date())

async function givenRegister({ unit }: Viewer) {
  const worker = await givenStaff({ role: 'FRONTLINER', unitId: unit.id, name: 'Ігор Бойко' })
  const one = async (person: GivenPerson, more: Partial<GivenApplication>) => {
    const { clientId } = await givenClient(worker, person)
    const { primaryCategory, papers } = ENTITLED
    return givenApplication(worker, {
      ...{ clientId, primaryCategory, papers, receivedOn: addDays(today, -9) },
      ...more,
    })
  }
  return {
    over: await one({ surname: 'Мельничук', givenName: 'Галина' }, { dueOn: addDays(today, -1) }),
    long: await one(
      { surname: 'Литвиненко-Заболотна', givenName: 'Єлизавета', patronymic: 'Костянтинівна' },
      { dueOn: addDays(today, 5), primaryCategory: 'LOW_INCOME' },
    ),
    closed: await one({ protection: { reason: 'Погрози', reviewOn: '' } }, { dueOn: addDays(today, 6) }),
  }
}

test('narrows the register, keeps the conditions as a view and shares it with the centre', async ({
  page,
  signIn,
  scan,
}) => {
  const head = await signIn('HEAD', { name: 'Оксана Гриценко' })
  const { over, long } = await givenRegister(head)
  await page.goto('/secondary-aid')
  await expect(page.getByText('Знайдено 3 рядки')).toBeVisible()
  await expect(page.getByRole('row').nth(1)).toContainText('Мельничук Галина')
  await expect(page.getByRole('row').nth(3)).toContainText('Захищена картка')
  await scan()

  await page.getByLabel('Строк рішення').selectOption('прострочено')
  await page.getByRole('button', { name: 'Показати', exact: true }).click()
  await expect(page.getByText('Знайдено 1 рядок')).toBeVisible()
  await page.getByRole('button', { name: 'Зберегти вигляд…' }).click()
  await page.getByRole('button', { name: 'Зберегти', exact: true }).click()
  await expect(page.getByText('Заповніть це поле')).toBeVisible()
  await page.getByLabel('Назва', { exact: true }).fill('Прострочені')
  await scan()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Прострочені', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  )

  await page.getByRole('button', { name: 'Дії з виглядом «Прострочені»' }).click()
  await page.getByRole('menuitem', { name: 'Показати всьому центру' }).click()
  await expect(page.getByRole('button', { name: 'Прострочені спільний' })).toBeVisible()
  await page.getByRole('button', { name: 'Дії з виглядом «Прострочені»' }).click()
  await page.getByRole('menuitem', { name: 'Відкривати першим' }).click()
  await expect(page.getByRole('button', { name: /Прострочені.*відкривається першим/ })).toBeVisible()
  await page.goto('/secondary-aid')
  await expect(page.getByText('Знайдено 1 рядок')).toBeVisible()

  await page.getByRole('button', { name: 'Прибрати умови' }).click()
  await page.getByLabel('Номер заяви чи рішення').fill(long.number.toLowerCase())
  await page.getByLabel('Номер заяви чи рішення').press('Enter')
  await expect(page.getByRole('row').nth(1)).toContainText('Литвиненко-Заболотна')
  expect(page.url()).not.toContain('number')
  expect(decodeURIComponent(page.url())).not.toContain(long.number)

  await page.getByRole('button', { name: 'Прибрати умови' }).click()
  await page.getByText('Більше умов').click()
  await page.getByLabel('Отримано від').fill(showDay(1))
  await page.getByLabel('Отримано до').fill(showDay(0))
  await page.getByRole('button', { name: 'Показати', exact: true }).click()
  await expect(page.getByText('Перший день пізніший за останній')).toBeVisible()
  await page.getByLabel('Отримано до').fill(showDay(2))
  await page.getByRole('button', { name: 'Показати', exact: true }).click()
  await expect(page.getByText('Таких заяв немає')).toBeVisible()
  await scan()

  // A frontliner of the centre sees the shared view, and may not change it.
  await signIn('FRONTLINER', { unitId: head.unit.id })
  await page.goto('/secondary-aid')
  await page.getByRole('button', { name: 'Прострочені спільний' }).click()
  await expect(page.getByRole('link', { name: over.number })).toBeVisible()
  await page.getByRole('button', { name: 'Дії з виглядом «Прострочені»' }).click()
  await expect(page.getByRole('menuitem')).toHaveText(['Відкривати першим'])
})

test('goes through rows by the keyboard, and gives what is shown as a table of Excel', async ({
  page,
  signIn,
}) => {
  const head = await signIn('HEAD')
  const { over, long } = await givenRegister(head)
  await page.goto('/secondary-aid')
  await expect(page.getByText('Знайдено 3 рядки')).toBeVisible()
  await page.keyboard.press('j')
  await expect(page.getByRole('link', { name: over.number })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('link', { name: long.number })).toBeFocused()

  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Завантажити .xlsx' }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe(`заяви-${today}.xlsx`)
  await expect(page.getByText('Завантажено 3 рядки.')).toBeVisible()
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Uint8Array.from(await readFile(await file.path())).buffer)
  const names = book.worksheets[0]?.getColumn(3).values.slice(2)
  expect(names).toEqual([
    'Мельничук Галина Василівна',
    'Литвиненко-Заболотна Єлизавета Костянтинівна',
    'Захищена картка',
  ])
})

test('has a large table made aside, and fetches it when it is ready', async ({ page, signIn, scan }) => {
  const head = await signIn('HEAD')
  await givenRegister(head)
  const { db, inTransaction } = await import('@/lib/core/db')
  const { addJob } = await import('@/lib/core/jobs')
  const { ok } = await import('@/lib/core/result')
  // As if three rows were many; the job runner of the product makes it.
  const filter = { list: 'APPLICATIONS', of: 'CENTRE', state: 'OPEN' }
  const { id: exportId } = await db.registerExport.create({
    data: { staffId: head.staffId, filter, rowsTotal: 3 },
    select: { id: true },
  })
  await inTransaction(async (tx) => ok(await addJob(tx, 'exportRegister', { exportId })))
  await page.goto('/secondary-aid')
  await expect(page.getByText('Таблиця на 3 рядки готова.')).toBeVisible({ timeout: 30_000 })
  await scan()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Забрати таблицю' }).click()
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Uint8Array.from(await readFile(await (await download).path())).buffer)
  expect(book.worksheets[0]?.rowCount).toBe(4)
  await expect(page.getByText('Завантажено 3 рядки.')).toBeVisible()
})

test('is read on a phone', async ({ page, signIn, scan }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const head = await signIn('HEAD')
  await givenRegister(head)
  await page.goto('/secondary-aid')
  await expect(page.getByText('Знайдено 3 рядки')).toBeVisible()
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(390)
  await page.getByRole('button', { name: 'Рішення', exact: true }).click()
  await expect(page.getByText('Таких рішень немає')).toBeVisible()
  await scan()
})

/** So many days from today, as it is typed. */
function showDay(days: number): string {
  return addDays(today, days).split('-').toReversed().join('.')
}
