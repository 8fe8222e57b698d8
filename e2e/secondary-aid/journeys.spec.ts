import { givenMinimumToday } from '../../scripts/testing/given-minimum'
import { givenClient } from '../../scripts/testing/givens'
import {
  answerYes,
  appoint,
  fromDeskToChecklist,
  givenCentre,
  grantAndWrite,
  markPaper,
  pressOn,
  row,
  signAndReceive,
} from '../support/aid-journey'
import { expect, test } from '../support/test'

// The whole way in one go, each category once.
test.describe.configure({ timeout: 180_000 })

test('LOW_INCOME: from the first questions to the order for a staff lawyer, the desk by keyboard', async ({
  page,
  signIn,
  scan,
}) => {
  await givenMinimumToday()
  await page.setViewportSize({ width: 1366, height: 768 })
  const { unitId, surname, person } = await givenCentre({})
  const worker = await signIn('FRONTLINER', { unitId })
  await givenClient(worker, person)
  await fromDeskToChecklist(page, surname)
  await scan()
  await answerYes(page, /Дохід невеликий/, 'Малозабезпечена особа')
  await expect(page.getByText('Ще не все відомо.')).toBeVisible()

  await page.getByLabel('Додати джерело доходу').selectOption({ label: 'заробітна плата' })
  const wage = page.getByRole('group', { name: 'заробітна плата' })
  await wage.getByRole('textbox').first().focus()
  await page.keyboard.type('5 800')
  await pressOn(wage.getByRole('button', { name: 'Так щомісяця' }), 'Enter')
  await pressOn(
    page.getByRole('radiogroup', { name: 'Людина на пенсії?' }).getByRole('radio', { name: 'Ні' }),
    'Space',
  )
  await expect(page.getByText('Бракує 2 документів.')).toBeVisible()
  await scan()
  await pressOn(page.getByRole('button', { name: 'Показати розрахунок' }), 'Enter')
  await expect(page.getByText('У межах: 5 800 із 6 656.')).toBeVisible()
  await expect(page.getByText('5 800 × 6')).toBeVisible()
  await scan()

  await markPaper(page, 'особа', 'АА 123456')
  await pressOn(page.getByRole('button', { name: 'Позначити: заробітна плата', exact: true }), 'Space')
  await scan()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Позначити: заробітна плата', exact: true })).toBeFocused()
  await markPaper(page, 'заробітна плата', '17')
  await expect(page.getByText('Лишилося підписати заяву.').first()).toBeVisible()
  await page.getByLabel('Суть питання').fill('Стягнути аліменти на сина.')
  await signAndReceive(page)
  await scan()
  await page.getByRole('link', { name: 'Повернутися до заяви' }).click()
  await expect(page.getByText(/Заява № .*-ВД-.*: На розгляді/)).toBeVisible()
  await scan()
  await page.keyboard.press('KeyG')
  await page.keyboard.press('KeyZ')
  await expect(page).toHaveURL(/\/secondary-aid$/)
  await expect(page.getByRole('row', { name: /На розгляді/ })).toBeVisible()
  await scan()

  await signIn('HEAD', { unitId, name: 'Оксана Гриценко' })
  await grantAndWrite(page, /Право є: малозабезпечена особа\./, 'Олені Василівні')
  await appoint(page, `${surname} Олена Василівна`, 'Коваленко Андрій Іванович')
  await expect(page.getByRole('article')).toContainText(
    'Доручити головному юрисконсульту Коваленку Андрію Івановичу',
  )
})

test('IDP: received without the certificate, waits for it, is granted, and an advocate gets the mandate', async ({
  page,
  signIn,
  scan,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 })
  const { unitId, surname, person } = await givenCentre({})
  const worker = await signIn('FRONTLINER', { unitId })
  await givenClient(worker, person)
  await fromDeskToChecklist(page, surname)
  await answerYes(page, /має довідку ВПО/, 'Внутрішньо переміщена особа')
  await page.getByLabel('Суть питання').fill('Виселення з гуртожитку.')
  await markPaper(page, 'особа', 'АА 123456')
  await expect(page.getByText('Бракує 1 документа.')).toBeVisible()
  const sheet = page.getByRole('link', { name: 'Скласти аркуш «Куди звернутися»' })
  await expect(sheet).toBeVisible()
  const checklist = page.url()
  await sheet.click()
  await expect(page.getByRole('heading', { name: 'Куди направити' })).toBeVisible()
  await page.goto(checklist)
  await page.getByRole('button', { name: 'Запитаємо самі' }).click()
  await expect(page.getByText('запитаємо самі').first()).toBeVisible()
  await scan()
  await pressOn(page.getByRole('button', { name: 'Позначити, що заяву підписано' }), 'Space')
  await expect(row(page, 'заява')).toContainText('оригінал')

  await page.keyboard.press('Alt+KeyP')
  await expect(page.getByRole('article', { name: 'Яких документів бракує' })).toContainText('запитаємо самі')
  await scan()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Завантажити PDF' }).click()
  await download
  await page.getByRole('link', { name: 'Повернутися до заяви' }).click()
  await expect(page.getByRole('button', { name: 'Прийняти заяву' })).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page).toHaveURL(/papers\/receipt$/)
  await expect(page.getByRole('article')).toContainText('довідка ВПО')
  await page.getByRole('link', { name: 'Повернутися до заяви' }).click()
  await expect(page.getByText('Строк почнеться, коли надійде останній документ.')).toBeVisible()
  await pressOn(page.getByRole('button', { name: 'Позначити: підстава', exact: true }), 'Space')
  await page.getByLabel('Стан', { exact: true }).selectOption('SHOWN')
  await page.getByLabel('Номер', { exact: true }).fill('17')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/: На розгляді/)).toBeVisible()

  await signIn('HEAD', { unitId, name: 'Оксана Гриценко' })
  await grantAndWrite(page, /Право є: внутрішньо переміщена особа\./, 'Олені Василівні')
  await appoint(page, `${surname} Олена Василівна`, 'Тарасенко Марія Петрівна')
  await expect(page.getByRole('article')).toContainText('№ 2041 від 12.04.2015')
})

test('DV_GBV_VICTIM: a protected card, the wish for a woman holds, and no paper tells the phone', async ({
  page,
  signIn,
  scan,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 })
  const { unitId, surname, person } = await givenCentre({
    protection: { reason: 'Погрози', reviewOn: '' },
    phones: [{ typed: '067 123 45 14' }],
  })
  const worker = await signIn('FRONTLINER', { unitId })
  await givenClient(worker, person)
  await fromDeskToChecklist(page, surname)
  await answerYes(page, /насильство вдома/, 'Особливий захист')
  await page.getByLabel('Суть питання').fill('Обмежувальний припис проти кривдника.')
  await page.getByLabel('Побажання щодо фахівця').selectOption('FEMALE')
  await markPaper(page, 'особа', 'АА 123456')
  await markPaper(page, 'підстава', '17')
  await scan()
  await signAndReceive(page)

  await signIn('HEAD', { unitId, name: 'Оксана Гриценко' })
  await page.goto('/decisions')
  const queue = page.getByRole('region', { name: 'Рішення' })
  await expect(queue.getByText('Захищена')).toBeVisible()
  await expect(queue.getByText(surname)).toHaveCount(0)
  await grantAndWrite(page, /Право є: особливий захист\./, 'Олені Василівні')
  await expect(page.getByRole('article')).not.toContainText('Липова')

  await page.goto('/mandates')
  await expect(page.getByText(surname)).toHaveCount(0)
  await page.getByRole('link', { name: /-ВД-/ }).click()
  await expect(page.getByText('лише жінка')).toBeVisible()
  await expect(page.getByRole('link', { name: /Коваленко/ })).toHaveCount(0)
  await page.getByText('Не можна призначити: 1').click()
  await expect(page.getByText('просили фахівця іншої статі')).toBeVisible()
  await scan()
  await page.getByRole('link', { name: 'Призначити: Тарасенко Марія Петрівна' }).click()
  await expect(page.getByText('Картка цієї людини захищена.')).toBeVisible()
  await page.getByLabel('Посада того, хто підписує').fill('керівниця центру')
  await expect(page.getByRole('article')).toContainText('Контакти людини надасть центр')
  await expect(page.getByRole('article')).not.toContainText('123 45 14')
  await scan()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/Доручення \d+-ДР-\d{4}-00001 видано\./)).toBeVisible()
  await page.getByRole('link', { name: 'Папери' }).first().click()
  await page.getByRole('button', { name: 'Завантажити PDF' }).click()
  await expect(page.getByRole('alertdialog', { name: 'Місце безпечне?' })).toBeVisible()
  await scan()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Місце безпечне' }).click()
  await download
})

test('CHILD: refused at the field without a representative, received with one, granted and appointed', async ({
  page,
  signIn,
  scan,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 })
  const { unitId, surname, person } = await givenCentre({ birthDate: '01.02.2016' })
  const worker = await signIn('FRONTLINER', { unitId })
  await givenClient(worker, person)
  await fromDeskToChecklist(page, surname)
  await answerYes(page, /немає 18 років/, 'Дитина')
  const summary = page.getByRole('region', { name: /виправте/ })
  await expect(async () => {
    await page.keyboard.press('Control+Enter')
    await expect(summary).toBeFocused({ timeout: 2000 })
  }).toPass()
  await expect(summary).toContainText('Напишіть суть питання')
  await expect(summary).toContainText('Надрукуйте заяву')
  await expect(page.getByLabel('Суть питання')).toHaveAttribute('aria-invalid', 'true')
  await scan()

  await page.getByLabel('Суть питання').fill('Визначити місце проживання.')
  await page.getByRole('checkbox', { name: 'Заяву подає представник' }).check()
  await page.getByLabel('Прізвище, ім’я, по батькові представника').fill('Журба Ірина Петрівна')
  await page.getByLabel('Документ представника').fill('паспорт АА 111222')
  await expect(page.getByLabel('Хто підписує')).toHaveValue('REPRESENTATIVE')
  await markPaper(page, 'представник', 'АА 111222')
  await markPaper(page, 'підстава', '1')
  await scan()
  await signAndReceive(page)

  await signIn('HEAD', { unitId, name: 'Оксана Гриценко' })
  await grantAndWrite(page, /Право є: дитина\./, 'Олені Василівні')
  await appoint(page, `${surname} Олена Василівна`, 'Тарасенко Марія Петрівна')
  await expect(page.getByRole('article')).toContainText('01.02.2016')
})
