import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { plainDate, todayInKyiv } from '@/lib/core/plain-date'
import { ENTITLED, givenApplication, givenDraftScreen } from '../../scripts/testing/given-applications'
import { givenMatter } from '../../scripts/testing/given-conflicts'
import { givenGranted, givenIssued } from '../../scripts/testing/given-granted'
import { givenProvider } from '../../scripts/testing/given-mandates'
import { givenClient, givenStaff, givenUnit } from '../../scripts/testing/givens'
import { expect, test } from '../support/test'

const on = todayInKyiv(new Date())
const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth)

// A name of its own for each run and test, letters only.
const rare = (stem: string) =>
  stem +
  [...randomUUID().slice(0, 6)].map((digit) => 'абвгдежзиклмнопр'[Number.parseInt(digit, 16)]).join('') +
  'енко'
const man = (surname: string) => ({
  surname,
  givenName: 'Остап',
  patronymic: 'Юхимович',
  sex: 'MALE' as const,
})
const woman = (surname: string) => ({ surname, givenName: 'Килина', patronymic: 'Гордіївна' })

test('a quiet line while the other side is typed, a hit with its reason, and the head’s decision', async ({
  page,
  signIn,
  givenVisit,
  scan,
  office: _office,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 })
  const worker = await signIn('FRONTLINER', { name: 'Ігор Бойко' })
  const his = rare('Гайд')
  await givenClient(worker, man(his))
  const { clientId } = await givenClient(worker, woman(rare('Вер')))
  const visitId = await givenVisit(worker, clientId)

  await page.goto(`/visits/${visitId}`)
  await page.getByLabel('Узгоджене формулювання').fill('Стягнення аліментів')
  await page.getByLabel('Інша сторона').fill(`колишній чоловік ${his} Остап`)
  await expect(page.getByText(`Схожа особа вже є в нашому центрі: ${his} Остап Юхимович`)).toBeVisible()
  await scan()
  await page.getByRole('button', { name: 'Лише зберегти' }).click()

  const panel = page.getByRole('region', { name: 'Конфлікт інтересів' })
  await expect(panel.getByText('прізвище та ім’я збігаються')).toBeVisible()
  await expect(panel.getByText('є збіги, потрібна відповідь')).toBeVisible()
  await expect(panel.getByRole('link', { name: `${his} Остап Юхимович` })).toBeVisible()
  await scan()
  await panel.getByRole('button', { name: 'Відповісти' }).click()
  await page.getByRole('button', { name: 'Зберегти відповідь' }).click()
  await expect(page.getByText('Оберіть один варіант')).toBeVisible()
  await scan()
  await page.getByLabel('Нехай вирішить керівництво').check()
  await page.getByRole('textbox', { name: 'Чому' }).fill('Схоже на колишнє подружжя.')
  await page.getByRole('button', { name: 'Зберегти відповідь' }).click()
  await expect(panel.getByText('вирішує керівництво')).toBeVisible()

  const { db } = await import('@/lib/core/db')
  const { id } = await db.conflictCheck.findFirstOrThrow({
    where: { clientId, verdict: 'FOR_HEAD' },
    select: { id: true },
  })
  await signIn('HEAD', { name: 'Оксана Гриценко', unitId: worker.unit.id })
  await page.goto(`/conflicts/${id}`)
  await expect(page.getByRole('heading', { name: 'Рішення про конфлікт інтересів' })).toBeVisible()
  await page.getByRole('button', { name: 'Відповісти' }).click()
  await page.getByLabel('Конфлікт є').check()
  await page.getByRole('textbox', { name: 'Чому' }).fill('Обидва просять про одну квартиру.')
  await page.getByRole('button', { name: 'Зберегти відповідь' }).click()
  await expect(page.getByText('Конфлікт підтверджено.')).toBeVisible()
  await scan()
  await signIn('HEAD')
  await page.goto(`/conflicts/${id}`)
  await expect(page.getByRole('heading', { name: 'Рішення про конфлікт інтересів' })).toHaveCount(0)
})

test('of another centre only the centre is told; a relative added is checked at once and taken out again', async ({
  page,
  signIn,
  pressAndHoldUndo,
  scan,
  office: _office,
}) => {
  const surname = rare('Зозул')
  const elsewhere = await givenStaff({
    role: 'FRONTLINER',
    unitId: await givenUnit('Озерянський місцевий центр'),
  })
  await givenClient(elsewhere, man(surname))
  await page.setViewportSize({ width: 390, height: 844 })
  const worker = await signIn('FRONTLINER', { name: 'Ігор Бойко' })
  const { clientId } = await givenClient(worker, woman(rare('Вер')))
  await page.goto(await givenDraftScreen(worker, clientId))
  const panel = page.getByRole('region', { name: 'Конфлікт інтересів' })
  await expect(panel.getByText('збігів з іменем клієнта немає')).toBeVisible()
  await panel.getByRole('button', { name: 'Додати особу' }).click()
  await page.getByLabel('Прізвище, ім’я, по батькові або назва').fill(`${surname} Остап Юхимович`)
  await page.getByLabel('Хто це у справі').selectOption({ label: 'інша сторона' })
  await scan()
  await page.getByRole('button', { name: 'Додати й перевірити' }).click()
  await expect(panel.getByText('Запитайте центр')).toBeVisible()
  await expect(panel.getByText('Озерянський місцевий центр')).toBeVisible()
  await expect(panel.getByRole('link', { name: '(0599) 2-41-10' })).toBeVisible()
  await expect(panel.getByText('прізвище, ім’я й по батькові збігаються')).toHaveCount(0)
  expect(await widthOf(page)).toBeLessThanOrEqual(390)
  await scan()

  const undo = await pressAndHoldUndo(() =>
    panel.getByRole('button', { name: `Вилучити: ${surname} Остап Юхимович` }).click(),
  )
  await expect(panel.getByText('Нікого не названо')).toBeVisible()
  await undo.click()
  await expect(panel.getByRole('listitem').filter({ hasText: surname })).toBeVisible()
})

test('the case for decision and the choice of a provider say who acts for the other side', async ({
  page,
  signIn,
  scan,
  office: _office,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 })
  const head = await signIn('HEAD', { name: 'Оксана Гриценко' })
  const his = rare('Кисл')
  const providerId = await givenProvider(head)
  await givenProvider(head, { surname: 'Гнатюк', givenName: 'Роман', patronymic: 'Ілліч', sex: 'MALE' })
  const theirs = await givenGranted({ head, on, person: man(his) })
  await givenIssued({ head, applicationId: theirs.applicationId, providerId, on })
  const { applicationId } = await givenGranted({
    head,
    on,
    person: woman(rare('Вер')),
    content: { opposingParty: `${his} Остап Юхимович` },
  })

  await page.goto(`/mandates/appoint/${applicationId}`)
  const doubted = page.getByRole('listitem').filter({ hasText: 'Тарасенко Марія Петрівна' })
  await expect(doubted).toContainText('можливий конфлікт інтересів')
  await page.getByRole('button', { name: 'Перевірити' }).click()
  await expect(page.getByText('прізвище, ім’я й по батькові збігаються')).toBeVisible()
  await page.getByRole('button', { name: 'Відповісти' }).click()
  await page.getByLabel('Конфлікт є').check()
  await page.getByRole('textbox', { name: 'Чому' }).fill('Та сама справа.')
  await page.getByRole('button', { name: 'Зберегти відповідь' }).click()
  await page.getByText('Не можна призначити: 1').click()
  await expect(page.getByText('конфлікт інтересів або вже не прийняв доручення')).toBeVisible()
  await scan()

  const worker = await givenStaff({
    role: 'FRONTLINER',
    unitId: head.unit.id,
  })
  const { clientId } = await givenClient(worker, woman(rare('Сем')))
  const { applicationId: waiting } = await givenApplication(worker, {
    ...ENTITLED,
    content: {
      ...ENTITLED.content,
      claimedCategories: ['IDP'],
      servicesWanted: ['REPRESENTATION'],
      issueTopics: [],
      opposingParty: `${his} Остап Юхимович`,
    },
    clientId,
    receivedOn: plainDate('2026-07-30'),
    dueOn: on,
  })
  await page.goto(`/decisions?application=${waiting}`)
  await page.getByRole('button', { name: 'Перевірити' }).click()
  await expect(
    page.getByRole('region', { name: 'Конфлікт інтересів' }).getByText(/Знайдено \d збіг/),
  ).toBeVisible()
  await scan()
})

test('two people of one matter are told to be that', async ({ page, signIn, office: _office }) => {
  const worker = await signIn('FRONTLINER', { name: 'Ігор Бойко' })
  const [his, hers] = [rare('Мур'), rare('Нос')]
  await givenMatter(worker, man(his), `${hers} Килина Гордіївна`)
  const { visitId } = await givenMatter(worker, woman(hers), `${his} Остап Юхимович`)
  await page.goto(`/visits/${visitId}`)
  await expect(page.getByText('обидва названі одне в одного').first()).toBeVisible()
})
