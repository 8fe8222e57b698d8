import { draftDropped, draftKept } from '../support/drafts'
import { holdNext, loseNextAnswer } from '../support/held-answers'
import { expect, test } from '../support/test'

test('a template whose answer was lost is made once, also after a reload', async ({
  page,
  signIn,
  office,
}) => {
  await signIn('ADMINISTRATOR')
  const title = 'Відповідь, яку загублено'
  await page.goto('/admin/templates/new')
  await page.getByLabel('Назва', { exact: false }).first().fill(title)
  const kept = draftKept(page, 'Загублено')
  await page.getByLabel('Текст').fill('Загублено дорогою.')
  await kept
  await loseNextAnswer(page, '**/admin/templates/new')
  await page.getByRole('button', { name: 'Створити' }).click()
  await expect(page.getByText(/Немає зв’язку/).first()).toBeVisible()
  expect(await office.db.answerTemplate.count({ where: { title } })).toBe(1)

  await page.reload()
  await expect(page.getByLabel('Текст')).toHaveValue('Загублено дорогою.')
  await page.getByRole('button', { name: 'Створити' }).click()
  await expect(page.getByRole('heading', { name: new RegExp(title) })).toBeVisible()
  expect(await office.db.answerTemplate.count({ where: { title } })).toBe(1)
})

test('a copy nobody has typed into is made once too when its answer was lost', async ({
  page,
  signIn,
  office,
}) => {
  const { staffId, unit } = await signIn('ADMINISTRATOR')
  const title = 'Текст, який переписують'
  const { id } = await office.db.answerTemplate.create({
    data: { kind: 'WRITTEN_ANSWER', title, text: 'Перше.', unitId: unit.id, updatedById: staffId },
    select: { id: true },
  })
  const copies = () =>
    office.db.answerTemplate.count({ where: { title: { contains: title }, id: { not: id } } })
  const create = page.getByRole('button', { name: 'Створити' })
  await page.goto(`/admin/templates/new?from=${id}`)
  await loseNextAnswer(page, '**/admin/templates/new?*')
  const kept = draftKept(page)
  await create.click()
  await expect(page.getByText(/Немає зв’язку/).first()).toBeVisible()
  await kept
  expect(await copies()).toBe(1)

  await page.reload()
  await expect(page.getByRole('button', { name: 'Почати заново' })).toBeVisible()
  await create.click()
  await expect(page.getByRole('heading', { name: new RegExp(title) })).toBeVisible()
  expect(await copies()).toBe(1)
  await expect.poll(() => office.db.draft.count({ where: { staffId } })).toBe(0)
})

test('whoever types on while their own saving is under way is not told of it, and loses nothing', async ({
  page,
  signIn,
  office,
}) => {
  const { staffId, unit } = await signIn('ADMINISTRATOR')
  const { id } = await office.db.answerTemplate.create({
    data: {
      kind: 'WRITTEN_ANSWER',
      title: 'Перша назва',
      text: 'Перше.',
      unitId: unit.id,
      updatedById: staffId,
    },
    select: { id: true },
  })
  const saved = async () =>
    (await office.db.answerTemplate.findUniqueOrThrow({ where: { id }, select: { text: true } })).text
  const title = page.getByLabel('Назва', { exact: false }).first()
  const text = page.getByLabel('Текст')
  const save = page.getByRole('button', { name: 'Зберегти', exact: true })
  const toldOfOneself = page.getByText(/Відтоді це змінили|Ваш текст лишився|цей шаблон змінено/)
  await page.goto(`/admin/templates/${id}`)

  const refresh = await holdNext(page, `**/admin/templates/${id}*`, 'refresh')
  await title.fill('Друга назва')
  await save.click()
  await refresh.arrived
  const kept = draftKept(page, 'Друге')
  await text.fill('Друге.')
  await kept
  await expect(toldOfOneself).toHaveCount(0)
  refresh.letThrough()
  await expect(page.getByRole('heading', { name: /Друга назва/ })).toBeVisible()
  await expect(text).toHaveValue('Друге.')
  await expect(toldOfOneself).toHaveCount(0)
  // A mark is one’s own deed too.
  await page.getByRole('button', { name: 'Позначити перевіреним' }).click()
  await expect(page.getByRole('heading', { name: /Друга назва/ })).toContainText('перевірено юристом')
  await expect(text).toHaveValue('Друге.')
  await expect(toldOfOneself).toHaveCount(0)

  const saving = await holdNext(page, `**/admin/templates/${id}*`, 'saving')
  await save.click()
  await saving.arrived
  await text.fill('Третє.')
  const keptOn = draftKept(page, 'Третє')
  saving.letThrough()
  await keptOn
  await expect(page.getByText('його знову треба перевірити')).toBeVisible()
  expect(await saved()).toBe('Друге.')
  await page.reload()
  await expect(text).toHaveValue('Третє.')
  await expect(toldOfOneself).toHaveCount(0)
  const dropped = draftDropped(page)
  await save.click()
  await dropped
  await expect(page.getByText('Збережено', { exact: true })).toBeVisible()
  expect(await saved()).toBe('Третє.')
})
