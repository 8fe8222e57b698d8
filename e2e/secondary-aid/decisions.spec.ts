import { givenCase, givenQueue, today } from '../support/decision-queue'
import { expect, test } from '../support/test'

test('grants by the keyboard alone, goes on to the next case and prints the letter', async ({
  page,
  signIn,
  office,
  scan,
}) => {
  const head = await signIn('HEAD', { name: 'Оксана Гриценко' })
  const { first, closed } = await givenQueue(head)
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.goto('/decisions')
  await expect(page.getByRole('heading', { name: 'Мельничук Галина Петрівна' })).toBeVisible()
  await expect(page.getByText('Право є:')).toBeVisible()
  await expect(page.getByText(`Далі: ${closed.number}`)).toBeVisible()
  await expect(page.getByRole('link', { name: 'Рішення 3' })).toBeVisible()
  await scan()

  await page.keyboard.press('j')
  await expect(page.getByRole('button', { name: closed.number })).toBeFocused()
  // However soon one key follows the other, each is a step.
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await expect(page.getByRole('button', { name: 'Сорока Аркадій Василівна' })).toBeFocused()
  for (const step of ['k', 'k', 'k']) await page.keyboard.press(step)
  await expect(page.getByRole('heading', { name: 'Мельничук Галина Петрівна' })).toBeVisible()
  await page.keyboard.press('g')
  await expect(page.getByRole('heading', { name: 'Надати допомогу' })).toBeFocused()
  await scan()
  await page.getByLabel('Справа').fill('')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('link', { name: /Справа: Напишіть, у якій справі допомога/ })).toBeVisible()
  await page.getByRole('textbox', { name: 'Посада' }).fill('керівниця центру')
  await page.getByLabel('Справа').fill('Виселення з гуртожитку')
  await page.keyboard.press('Control+Enter')

  await expect(page.getByText(/Підписано: рішення \d+-РШ-\d{4}-00001 про надання/)).toBeVisible()
  await expect(page.getByRole('button', { name: closed.number })).toBeFocused()
  await expect(page.getByRole('link', { name: 'Рішення 2' })).toBeVisible()
  await scan()

  await page.getByRole('link', { name: 'Рішення й лист' }).click()
  await expect(page.getByRole('article')).toContainText('Рішення про надання')
  await scan()
  await page.getByRole('radio', { name: 'Лист людині' }).click()
  await expect(page.getByRole('article')).toContainText('Мельничук Галині Петрівні')
  await scan()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Завантажити PDF' }).click()
  expect((await download).suggestedFilename()).toMatch(/-РШ-\d{4}-00001\.pdf$/)
  const word = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Завантажити Word' }).click()
  expect((await word).suggestedFilename()).toMatch(/\.docx$/)
  const { clientId } = await office.db.secondaryAidApplication.findUniqueOrThrow({
    where: { id: first.applicationId },
  })
  expect(await office.db.issuedPaper.count({ where: { kind: 'GRANT_LETTER', clientId } })).toBe(1)
})

test('tells what a refusal lacks beside its fields, keeps what was typed, and signs the whole one', async ({
  page,
  signIn,
  scan,
}) => {
  const head = await signIn('HEAD')
  await givenCase(head.unit.id, 0)
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.goto('/decisions')
  await expect(page.getByRole('button', { name: 'Відмовити…' })).toBeVisible()
  await page.keyboard.press('r')
  await expect(page.getByRole('heading', { name: 'Відмовити в допомозі' })).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('link', { name: /Підстави: Оберіть підставу/ })).toBeVisible()
  await expect(page.getByText('Напишіть, які обставини встановлено').last()).toBeVisible()
  await scan()

  await page.getByRole('checkbox', { name: 'Особа не належить до жодної з категорій' }).check()
  await expect(page.getByText('не підтверджено').first()).toBeVisible()
  await page.getByLabel('Що це доводить').fill('Довідка про доходи від 02.11.2026')
  await page.getByLabel('Встановлені обставини').fill('Людина не належить до жодної категорії.')
  await page.getByLabel('Суд: куди').fill('Вербопільський окружний адміністративний суд')
  await page.getByRole('checkbox', { name: 'Консультація в центрі' }).check()
  await page.getByLabel('Куди прийти').fill('вул. Соборна, 3')
  await page.getByLabel('Посада того, хто підписує').fill('керівниця центру')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Вкажіть день консультації').last()).toBeVisible()
  await expect(page.getByText(/Чернетку збережено/)).toBeVisible()
  await page.reload()
  await expect(page.getByRole('button', { name: 'Відмовити…' })).toBeVisible()
  await page.keyboard.press('r')
  await expect(page.getByLabel('Куди прийти')).toHaveValue('вул. Соборна, 3')

  await page.getByLabel('День консультації').fill('24.12.2026')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('alertdialog', { name: 'Відмовити в допомозі?' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Ще подумати' })).toBeFocused()
  await scan()
  await page.getByRole('button', { name: 'Відмовити', exact: true }).click()
  await expect(page.getByText(/Підписано: рішення .* про відмову/)).toBeVisible()
  await expect(page.getByText('Рішень на сьогодні немає')).toBeVisible()
  await scan()
})

test('gives the application back with the reason, and has it again once the worker sends it', async ({
  page,
  signIn,
  scan,
  office,
}) => {
  const head = await signIn('HEAD')
  const { number, applicationId } = await givenCase(head.unit.id, 3)
  await page.goto('/decisions')
  await expect(page.getByRole('button', { name: 'Відмовити…' })).toBeVisible()
  await page.keyboard.press('b')
  await expect(page.getByRole('heading', { name: 'Повернути на доопрацювання' })).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Напишіть причину')).toBeVisible()
  await scan()
  await page.getByLabel('Чому повертаєте').fill('Додайте копію позову')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(`Заяву ${number} повернуто працівникові.`)).toBeVisible()
  const row = await office.db.secondaryAidApplication.findUniqueOrThrow({ where: { id: applicationId } })
  expect(row.state).toBe('RETURNED')

  const worker = await signIn('FRONTLINER', { unitId: head.unit.id })
  await office.db.secondaryAidApplication.update({
    where: { id: applicationId },
    data: { executorId: worker.staffId },
  })
  await page.goto(`/secondary-aid/${applicationId}`)
  await expect(page.getByText(`Заява № ${number}: Повернуто працівникові.`)).toBeVisible()
  await expect(page.getByText('Додайте копію позову')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Передати на рішення' })).toBeVisible()
  await scan()
  await page.getByLabel('Суть питання').fill('Виселення з гуртожитку; копію позову додано.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Заяву передано на рішення.')).toBeVisible()
  await expect(page.getByText(`Заява № ${number}: На розгляді.`)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Передати на рішення' })).toBeHidden()
  await scan()
  const sent = await office.db.secondaryAidApplication.findUniqueOrThrow({ where: { id: applicationId } })
  expect(sent.state).toBe('UNDER_REVIEW')
  expect(sent.content).toMatchObject({ substance: 'Виселення з гуртожитку; копію позову додано.' })

  await signIn('HEAD', { unitId: head.unit.id })
  await page.goto('/decisions')
  await expect(page.getByRole('link', { name: 'Рішення 1' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Відмовити…' })).toBeVisible()
  await page.keyboard.press('g')
  await expect(page.getByRole('heading', { name: 'Надати допомогу' })).toBeFocused()
})

test('keeps a grant and a return half typed, over going back to the case and over a reload', async ({
  page,
  signIn,
}) => {
  const head = await signIn('HEAD')
  await givenCase(head.unit.id, 0)
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.goto('/decisions')
  await expect(page.getByRole('button', { name: 'Відмовити…' })).toBeVisible()
  await page.keyboard.press('g')
  await page.getByLabel('Справа').fill('Виселення, зустрічний позов')
  await page.getByRole('button', { name: 'Назад до заяви' }).click()
  await page.keyboard.press('b')
  await page.getByRole('textbox', { name: 'Чому повертаєте' }).fill('Уточніть дату позову')
  await expect(page.getByText(/Чернетку збережено/)).toBeVisible()
  await page.getByRole('button', { name: 'Назад до заяви' }).click()
  await page.keyboard.press('g')
  await expect(page.getByLabel('Справа')).toHaveValue('Виселення, зустрічний позов')

  await page.reload()
  await expect(page.getByRole('button', { name: 'Відмовити…' })).toBeVisible()
  await page.keyboard.press('b')
  await expect(page.getByRole('textbox', { name: 'Чому повертаєте' })).toHaveValue('Уточніть дату позову')
  await page.getByRole('button', { name: 'Назад до заяви' }).click()
  await page.keyboard.press('g')
  await expect(page.getByLabel('Справа')).toHaveValue('Виселення, зустрічний позов')
})

test('asks the head to agree to an exception before aid is granted', async ({ page, signIn, scan }) => {
  const head = await signIn('HEAD')
  const exception = { reason: 'Довідку обіцяють за 5 днів, а строк — сьогодні.', on: today }
  await givenCase(head.unit.id, 0, {}, { papers: ['PASSPORT_UA'], exception })
  await page.goto('/decisions')
  const grant = page.getByRole('button', { name: 'Надати допомогу' })
  await expect(grant).toHaveAttribute('aria-disabled', 'true')
  await expect(page.getByRole('checkbox', { name: 'Погоджуюся з винятком' })).not.toBeChecked()
  await scan()
  await page.getByRole('checkbox', { name: 'Погоджуюся з винятком' }).check()
  await expect(grant).not.toHaveAttribute('aria-disabled', 'true')
})

test('asks for agreement to the exception of each paper by its name', async ({ page, signIn, scan }) => {
  const head = await signIn('HEAD')
  const exception = { reason: 'Довідка згоріла', on: today, paper: 'IDP_CERT' }
  await givenCase(head.unit.id, 0, {}, { papers: ['PASSPORT_UA'], exception })
  await page.goto('/decisions')
  const grant = page.getByRole('button', { name: 'Надати допомогу' })
  await expect(grant).toHaveAttribute('aria-disabled', 'true')
  await scan()
  await page.getByRole('checkbox', { name: /^Погоджуюся з винятком: довідка/ }).check()
  await expect(grant).not.toHaveAttribute('aria-disabled', 'true')
})
