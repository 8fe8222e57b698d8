import { draftDropped, draftKept } from '../support/drafts'
import { expect, test } from '../support/test'

test('keeps a text of the centre: made, checked, put away and brought back', async ({
  page,
  signIn,
  scan,
}) => {
  await signIn('ADMINISTRATOR')
  await page.goto('/admin/templates')
  await expect(page.getByRole('link', { name: 'Як стягнути аліменти на дитину' })).toBeVisible()
  await scan()

  await page.getByRole('link', { name: 'Новий шаблон' }).click()
  await page.getByLabel('Назва', { exact: false }).first().fill('Відповідь про субсидію')
  await page.getByLabel('Текст').fill('Вітаємо, {{імя}}!')
  await page.getByRole('button', { name: 'Створити' }).click()
  await expect(page.getByText('Таких полів немає: імя.')).toBeVisible()
  await scan()

  await page.getByLabel('Текст').fill('Вітаємо, !')
  await page.getByLabel('Текст').press('ArrowLeft')
  await page.getByLabel('Поля, які можна вставити').selectOption({ label: 'ім’я людини' })
  await page.getByRole('button', { name: 'Вставити поле: ім’я людини' }).click()
  await expect(page.getByLabel('Текст')).toHaveValue('Вітаємо, {{clientName}}!')
  await page.getByRole('button', { name: 'Створити' }).click()

  await expect(page.getByRole('heading', { name: /Відповідь про субсидію/ })).toContainText('не підтверджено')
  await page.getByRole('button', { name: 'Позначити перевіреним' }).click()
  await expect(page.getByRole('heading', { name: /Відповідь про субсидію/ })).toContainText(
    'перевірено юристом',
  )
  await page.getByLabel('Текст').fill('Вітаємо, {{clientName}}! Субсидію призначають за заявою.')
  await page.getByRole('button', { name: 'Зберегти' }).click()
  await expect(page.getByText('його знову треба перевірити')).toBeVisible()
  await scan()

  await page.getByRole('button', { name: 'Прибрати' }).click()
  await expect(page.getByText('Шаблон прибрано')).toBeVisible()
  await page.getByRole('button', { name: 'Повернути' }).click()
  await expect(page.getByText('більше не пропонуємо')).toBeVisible()
})

test('a template being written comes back as it was left, and is never put over a newer one unseen', async ({
  page,
  signIn,
  office,
  scan,
}) => {
  const { staffId } = await signIn('ADMINISTRATOR')
  const text = page.getByLabel('Текст')
  const title = page.getByLabel('Назва', { exact: false }).first()
  const savedText = async (id: string) =>
    (await office.db.answerTemplate.findUniqueOrThrow({ where: { id }, select: { text: true } })).text

  await page.goto('/admin/templates/new')
  await title.fill('Відповідь про пільги')
  const kept = draftKept(page)
  await text.fill('Пільги надають за заявою.')
  await kept
  await page.reload()
  await expect(text).toHaveValue('Пільги надають за заявою.')
  await expect(title).toHaveValue('Відповідь про пільги')
  const made = draftDropped(page)
  await page.getByRole('button', { name: 'Створити' }).click()
  await made
  await expect(page.getByRole('heading', { name: /Відповідь про пільги/ })).toBeVisible()
  const id = page.url().split('/').at(-1) ?? ''

  const mine = 'Пільги надають за заявою до центру надання послуг.'
  const keptOver = draftKept(page)
  await text.fill(mine)
  await keptOver
  await office.db.answerTemplate.update({
    where: { id },
    data: { text: 'Пільги надають упродовж місяця.', revision: { increment: 1 } },
    select: { id: true },
  })
  await page.reload()
  await expect(text).toHaveValue(mine)
  await expect(page.getByText('Відтоді це змінили. Перевірте набране')).toBeVisible()
  await page.getByRole('button', { name: 'Зберегти', exact: true }).click()
  await expect(page.getByText('Ваш текст лишився у полях')).toBeVisible()
  await expect(page.locator('p', { hasText: 'Пільги надають упродовж місяця.' })).toBeVisible()
  expect(await savedText(id)).toBe('Пільги надають упродовж місяця.')
  await scan()
  const dropped = draftDropped(page)
  await page.getByRole('button', { name: 'Зберегти мій' }).click()
  await dropped
  await expect(page.getByText('Збережено', { exact: true })).toBeVisible()
  expect(await savedText(id)).toBe(mine)
  expect(await office.db.draft.count({ where: { staffId } })).toBe(0)

  await page.reload()
  await expect(text).toHaveValue(mine)
  // Nothing is typed: what a colleague has written meanwhile comes into the fields with the page.
  await office.db.answerTemplate.update({
    where: { id },
    data: { text: 'Пільги надають одразу.', revision: { increment: 1 } },
    select: { id: true },
  })
  await page.getByRole('button', { name: 'Позначити перевіреним' }).click()
  await expect(page.getByText(/Поки ви читали, цей шаблон змінено/)).toBeVisible()
  await expect(text).toHaveValue('Пільги надають одразу.')
  await page.getByRole('button', { name: 'Зберегти', exact: true }).click()
  await expect(page.getByText('Збережено', { exact: true })).toBeVisible()
  expect(await savedText(id)).toBe('Пільги надають одразу.')
})

test('shows a text of every centre to read and to copy, not to change', async ({ page, signIn, scan }) => {
  await signIn('ADMINISTRATOR')
  await page.goto('/admin/templates?q=аліменти+на+дитину')
  await page.getByRole('link', { name: 'Як стягнути аліменти на дитину' }).click()
  await expect(page.getByText('спільний для всіх центрів')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Зберегти' })).toHaveCount(0)
  await scan()
  await page.getByRole('link', { name: 'Зробити свій варіант' }).click()
  await expect(page.getByLabel('Назва', { exact: false }).first()).toHaveValue(/наш варіант/)
})

test('is not there for those who may not keep texts', async ({ page, signIn }) => {
  await signIn('FRONTLINER')
  await page.goto('/admin/templates')
  await expect(page.getByRole('heading', { name: 'Такої сторінки немає' })).toBeVisible()
})

test('puts a text under what is written, by keyboard, with fields filled, and takes it out again', async ({
  page,
  signIn,
  givenClient,
  givenVisit,
  scan,
  pressAndHoldUndo,
}) => {
  const viewer = await signIn('FRONTLINER')
  const visitId = await givenVisit(viewer, (await givenClient(viewer)).clientId)
  await page.goto(`/visits/${visitId}`)
  await page.getByLabel('Спосіб звернення').selectOption('POST')
  await page.getByLabel('Узгоджене формулювання').fill('Стягнути аліменти на сина')
  const answer = page.getByRole('textbox', { name: 'Відповідь', exact: true })
  await answer.fill('Перше.')

  await page.getByRole('button', { name: 'Вставити шаблон' }).click()
  await expect(page.getByRole('combobox', { name: 'Знайти шаблон' })).toBeFocused()
  await page.keyboard.insertText('аліменти на дитину')
  await expect(page.getByRole('option', { name: /Як стягнути аліменти на дитину/ })).toHaveAttribute(
    'aria-selected',
    'true',
  )
  await expect(page.getByText('Шевченко Олена Василівна!')).toBeVisible()
  await scan()

  const undo = await pressAndHoldUndo(async () => {
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await page.clock.runFor(100)
    await expect(answer).toBeFocused()
  })
  await expect(answer).toHaveValue(
    /^Перше\.\n\nВітаємо, Шевченко Олена Василівна![\s\S]*Стягнути аліменти на сина/,
  )
  await expect(page.getByLabel('Правова підстава')).not.toHaveValue('')
  await expect(page.getByRole('button', { name: /^Заповніть у тексті/ })).toBeVisible()
  await scan()

  await undo.click()
  await expect(answer).toHaveValue('Перше.')
  await expect(page.getByLabel('Правова підстава')).toHaveValue('')
})
