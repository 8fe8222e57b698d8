import { informByKeyboard, registerByKeyboard } from '../support/keyboard-journey'
import { expect, test } from '../support/test'

test('records an information visit of a returning client by keyboard alone, in at most 40 keystrokes', async ({
  page,
  signIn,
  givenClient,
  scan,
  hands,
}) => {
  const viewer = await signIn('FRONTLINER')
  await givenClient(viewer, { surname: 'Гаврилишин', givenName: 'Олена' })
  await page.goto('/desk')
  await expect(page.getByRole('combobox', { name: /Знайти людину/ })).toBeFocused()

  await hands.type('гаврилишин')
  await expect(page.getByRole('option', { name: /Гаврилишин/ }).first()).toBeVisible()
  await scan()
  // The first hit, of the own centre, is chosen already.
  await hands.press('Enter')
  await expect(page.getByLabel('Слова клієнтки')).toBeFocused()
  await scan()

  await informByKeyboard({ page, hands, scan })
  console.log(`keystrokes, information visit of a returning client: ${hands.count} of 40`)
  expect(hands.count).toBeLessThanOrEqual(40)
})

test('records the first visit of a new client by keyboard alone, in at most 150 keystrokes', async ({
  page,
  signIn,
  scan,
  hands,
}) => {
  await signIn('FRONTLINER')
  await page.goto('/desk')
  await registerByKeyboard({ page, hands, scan }, { surname: 'Перепічко', phone: '067 765 43 21' })
  await expect(page.getByLabel('Слова клієнта')).toBeFocused()
  await informByKeyboard({ page, hands, scan })
  console.log(`keystrokes, first visit of a new client: ${hands.count} of 150`)
  expect(hands.count).toBeLessThanOrEqual(150)
})

test('keeps what was typed over a reload and an ended session', async ({
  page,
  signIn,
  givenClient,
  givenVisit,
  office,
}) => {
  const viewer = await signIn('FRONTLINER')
  const visitId = await givenVisit(viewer, (await givenClient(viewer)).clientId)
  await page.goto(`/visits/${visitId}`)
  await page.getByRole('button', { name: 'Додати крок' }).click()
  await page.getByLabel('Слова клієнтки').fill('Перші слова')
  await expect(page.getByText(/Чернетку збережено/)).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('Слова клієнтки')).toHaveValue('Перші слова')
  // A row nobody has filled in yet is kept like the rest.
  await expect(page.getByLabel('Що зробити')).toHaveValue('')

  await office.db.staffSession.updateMany({
    where: { staffId: viewer.staffId },
    data: { revokedAt: new Date() },
  })
  await page.getByLabel('Слова клієнтки').fill('Перші слова, а далі ще')
  await expect(page.getByRole('dialog')).toBeVisible()
  await expect(page.getByLabel('Слова клієнтки')).toHaveValue('Перші слова, а далі ще')
})

test('says what is missing beside the fields and takes the focus to the summary', async ({
  page,
  signIn,
  givenClient,
  givenVisit,
  scan,
}) => {
  const viewer = await signIn('FRONTLINER')
  const visitId = await givenVisit(viewer, (await givenClient(viewer)).clientId)
  await page.goto(`/visits/${visitId}`)
  await page.getByRole('button', { name: 'Завершити й показати аркуш' }).click()
  const summary = page.getByRole('region', { name: /виправте/ })
  await expect(summary).toBeFocused()
  await expect(summary.getByRole('link')).toHaveCount(4)
  await scan()
  await summary.getByRole('link').first().click()
  await expect(page.getByLabel('Узгоджене формулювання')).toBeFocused()
})

test('says in words what is wrong in a row, and counts no term beyond the limit', async ({
  page,
  signIn,
  givenClient,
  givenVisit,
  scan,
}) => {
  const viewer = await signIn('FRONTLINER')
  const visitId = await givenVisit(viewer, (await givenClient(viewer)).clientId)
  await page.goto(`/visits/${visitId}`)
  await page.getByRole('button', { name: 'Додати крок' }).click()
  await page.getByRole('button', { name: 'Додати строк' }).click()
  await page.getByLabel('Що треба встигнути').fill('Відзив на позов')
  const length = page.getByLabel('Скільки')
  await length.fill('150620')
  await expect(length).toHaveAccessibleDescription(/Напишіть число: днів — від 1 до 3660/)
  await length.fill('сто')
  await page.getByRole('button', { name: 'Завершити й показати аркуш' }).click()
  const summary = page.getByRole('region', { name: /виправте/ })
  await expect(summary).toContainText('Напишіть число: днів — від 1 до 3660')
  await expect(summary).toContainText('Напишіть, що зробити, або приберіть цей рядок')
  await scan()
})

test('finishes the very issues that were only saved before, and keeps no draft without them', async ({
  page,
  signIn,
  givenClient,
  givenVisit,
  office,
}) => {
  const viewer = await signIn('FRONTLINER')
  const visitId = await givenVisit(viewer, (await givenClient(viewer)).clientId)
  await page.goto(`/visits/${visitId}`)
  await page.getByLabel('Слова клієнтки').fill('Хочу знати, як подати на аліменти.')
  await page.getByRole('combobox', { name: 'Тема' }).fill('аліменти')
  await page.getByRole('listbox', { name: 'Тема' }).getByRole('option').first().click()
  await page.getByLabel('Обраний вид допомоги').selectOption('INFORMATION')
  await page.getByLabel('Відповідь').fill('Пояснили, до якого суду звертатися.')
  const save = page.getByRole('button', { name: 'Лише зберегти' })
  await save.click()
  await expect.poll(() => office.db.enquiry.count({ where: { visitId } })).toBe(1)
  await expect(save).not.toHaveAttribute('aria-busy', 'true')
  await expect.poll(() => office.db.draft.count({ where: { key: `visit:${visitId}` } })).toBe(0)

  await page.getByRole('button', { name: 'Завершити й показати аркуш' }).click()
  await expect(page.getByRole('heading', { name: 'Що ми узгодили' })).toBeVisible()
  const enquiries = await office.db.enquiry.findMany({ where: { visitId }, select: { status: true } })
  expect(enquiries).toEqual([{ status: 'CLOSED' }])
})

test('tells who saved in between and loses nothing of either', async ({
  page,
  signIn,
  givenStaff,
  givenClient,
  givenVisit,
  office,
  scan,
}) => {
  const viewer = await signIn('FRONTLINER')
  const colleague = await givenStaff({ role: 'FRONTLINER', unitId: viewer.unit.id, name: 'Ігор Бойко' })
  const visitId = await givenVisit(viewer, (await givenClient(viewer)).clientId)
  await page.goto(`/visits/${visitId}`)
  await page.getByLabel('Слова клієнтки').fill('Моє')
  await expect(page.getByText(/Чернетку збережено/)).toBeVisible()

  const { saveVisit } = await import('@/lib/enquiries/visit.commands')
  const { saveVisitSchema } = await import('@/lib/enquiries/visit.schema')
  const enquiries = [
    { clientWords: 'Їхнє', agreedWording: 'Формулювання колеги', topicCode: 'ALIMONY' },
    { clientWords: 'Друге питання колеги' },
  ]
  await saveVisit(
    colleague,
    saveVisitSchema.parse({
      visitId,
      expectedRevision: 1,
      channel: 'PERSONAL',
      wrapUpNote: 'Слово колеги',
      enquiries,
      ending: 'keep',
      submissionId: `colleague-${visitId}`,
    }),
  )

  // The draft remembers what it was typed on: a page opened anew overwrites the colleague no more than this one.
  await page.reload()
  await expect(page.getByLabel('Слова клієнтки')).toHaveValue('Моє')
  await page.getByRole('button', { name: 'Лише зберегти' }).click()
  const told = page.getByText(/зберіг інший працівник або працівниця: Ігор Бойко/)
  await expect(told).toBeVisible()
  await expect(page.getByLabel('Слова клієнтки')).toHaveValue('Моє')
  await expect(page.getByLabel('Узгоджене формулювання')).toHaveValue('Формулювання колеги')
  await scan()
  await page.getByRole('button', { name: 'Додати під моїм' }).click()
  await expect(page.getByLabel('Слова клієнтки')).toHaveValue('Моє\nЇхнє')
  await expect(page.getByLabel('Кілька слів від вас')).toHaveValue('Слово колеги')
  await page.getByRole('button', { name: 'Лише зберегти' }).click()
  await expect(told).toBeHidden()
  const words = () =>
    office.db.enquiry.findMany({
      where: { visitId },
      select: { clientWords: true },
      orderBy: { ordinal: 'asc' },
    })
  const both = [{ clientWords: 'Моє\nЇхнє' }, { clientWords: 'Друге питання колеги' }]
  await expect.poll(words).toEqual(both)
})

test('prints the sheet as PDF in the person’s language and keeps it', async ({
  page,
  signIn,
  givenClient,
  givenVisit,
  office,
  scan,
}) => {
  const viewer = await signIn('FRONTLINER')
  const visitId = await givenVisit(viewer, (await givenClient(viewer)).clientId)
  const { saveVisit } = await import('@/lib/enquiries/visit.commands')
  const { saveVisitSchema } = await import('@/lib/enquiries/visit.schema')
  const enquiry = {
    agreedWording: 'Стягнути аліменти.',
    topicCode: 'ALIMONY',
    helpKind: 'CONSULTATION',
    answerText: 'Пояснили порядок.',
    resultCode: 'ADVICE_GIVEN',
    nextSteps: [{ text: 'Подати заяву', who: 'CLIENT', onDate: '2026-12-01' }],
    papersToBring: ['паспорт'],
  }
  await saveVisit(
    viewer,
    saveVisitSchema.parse({
      visitId,
      expectedRevision: 1,
      channel: 'PERSONAL',
      enquiries: [enquiry],
      ending: 'finish',
      submissionId: `sheet-${visitId}`,
    }),
  )
  await page.goto(`/visits/${visitId}/wrap-up?locale=en`)
  await expect(page.getByText('паспорт')).toBeVisible()
  await scan()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Завантажити PDF' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/\.pdf$/)
  expect(await office.db.issuedPaper.count({ where: { visitId, kind: 'WRAP_UP', locale: 'en' } })).toBe(1)
})
