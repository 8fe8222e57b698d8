import { buildDocx } from '@/lib/secondary-aid/docx-builder.rules'
import { expect, test } from '../support/test'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const GOOD = [
  '{{centreName}}',
  'Наш бланк',
  '{{reference}}',
  '{{#body}}',
  '{{.}}',
  '{{/body}}',
  '{{signatoryName}}',
]
const file = (lines: readonly string[]) => ({
  name: 'бланк.docx',
  mimeType: DOCX,
  buffer: Buffer.from(
    buildDocx(
      'Рішення',
      lines.map((text) => ({ text })),
    ),
  ),
})

test('takes a template of the centre, says what is wrong with one, and goes back', async ({
  page,
  signIn,
  scan,
}) => {
  await signIn('ADMINISTRATOR')
  await page.goto('/admin/paper-templates')
  await expect(page.getByRole('row').nth(1)).toContainText('шаблон системи')
  await scan()
  await page.getByRole('link', { name: 'Рішення про відмову' }).click()
  await expect(page.getByText('Друкуємо за шаблоном системи.')).toBeVisible()

  const start = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Завантажити шаблон системи' }).click()
  expect((await start).suggestedFilename()).toBe('Рішення про відмову.docx')

  const send = page.getByRole('button', { name: 'Перевірити й зберегти' })
  await send.click()
  await expect(page.getByText('Оберіть файл')).toBeVisible()
  await page.getByLabel('Файл .docx').setInputFiles(file([...GOOD, '{{ім’я}}']))
  await send.click()
  await expect(page.getByText('Таких полів у цьому документі немає')).toContainText('{{ім’я}}')
  await page.getByLabel('Файл .docx').setInputFiles(file(GOOD.slice(0, -1)))
  await send.click()
  await expect(page.getByText('бракує обов’язкових полів')).toContainText('{{signatoryName}}')
  await page
    .getByLabel('Файл .docx')
    .setInputFiles({ name: 'бланк.docx', mimeType: DOCX, buffer: Buffer.from('MZ: not Word') })
  await send.click()
  await expect(page.getByText('Це не файл Word')).toBeVisible()
  await expect(page.getByText('Друкуємо за шаблоном системи.')).toBeVisible()
  await scan()

  await page.getByLabel('Файл .docx').setInputFiles(file(GOOD))
  await send.click()
  await expect(page.getByText('Збережено версію 1.')).toBeVisible()
  await expect(page.getByText('Друкуємо за версією 1: бланк.docx.')).toBeVisible()
  await expect(page.getByText('Наш бланк')).toBeVisible()
  await scan()
  await page.getByRole('button', { name: 'Повернутися до шаблону системи' }).click()
  await expect(page.getByText('Друкуємо за шаблоном системи.')).toBeVisible()
  await page.getByRole('button', { name: 'Друкувати за версією 1' }).click()
  await expect(page.getByText('Друкуємо за версією 1: бланк.docx.')).toBeVisible()
})
