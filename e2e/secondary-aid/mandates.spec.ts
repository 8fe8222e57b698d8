import type { Page } from '@playwright/test'
import { todayInKyiv } from '@/lib/core/plain-date'
import type { Viewer } from '@/lib/core/viewer'
import { givenGranted, givenIssued } from '../../scripts/testing/given-granted'
import { givenProvider, STAFF_LAWYER } from '../../scripts/testing/given-mandates'
import { type GivenPerson, givenStaff } from '../../scripts/testing/givens'
import { expect, test } from '../support/test'

const on = todayInKyiv(new Date())

const givenCase = (head: Viewer, person: GivenPerson = {}, content: object = {}) =>
  givenGranted({ head, on, person, content })

const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth)

test('appoints an advocate by the keyboard, within the wish for a woman, and prints the mandate', async ({
  page,
  signIn,
  scan,
  office: _office,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 })
  const head = await signIn('HEAD', { name: 'Оксана Гриценко' })
  await givenProvider(head)
  await givenProvider(head, { surname: 'Гнатюк', givenName: 'Роман', patronymic: 'Ілліч', sex: 'MALE' })
  await givenCase(head, {}, { wishedSex: 'FEMALE' })

  await page.goto('/desk')
  await page.getByRole('button', { name: /^Ще: інші розділи/ }).click()
  await expect(page.getByRole('menuitem', { name: 'Доручення · 1' })).toBeVisible()
  await page.goto('/mandates')
  await expect(page.getByText('1 заява чекає на надавача')).toBeVisible()
  await scan()
  await page.keyboard.press('j')
  await expect(page.getByRole('link', { name: 'Шевченко Олена Василівна' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Кого призначити' })).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'лише жінка' })).toBeVisible()
  await page.getByText('Не можна призначити: 1').click()
  await expect(page.getByText('просили фахівця іншої статі')).toBeVisible()
  await scan()

  await expect(async () => {
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('heading', { name: 'Доручення адвокату' })).toBeVisible({ timeout: 2000 })
  }).toPass()
  await expect(page.getByRole('article')).toContainText('Тарасенко Марія Петрівна')
  await page.getByLabel('Справа').fill('')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('link', { name: /Справа: Напишіть, у якій справі допомога/ })).toBeVisible()
  await scan()
  const kept = page.waitForResponse(
    (answer) =>
      answer.url().endsWith('/api/drafts/save') && answer.request().postData()?.includes('Садовій') === true,
  )
  await page.getByLabel('Справа').fill('Виселення з гуртожитку на вул. Садовій')
  await kept
  await page.reload()
  await expect(page.getByLabel('Справа')).toHaveValue('Виселення з гуртожитку на вул. Садовій')
  await expect(page.getByRole('article')).toContainText('Виселення з гуртожитку на вул. Садовій')
  await page.getByLabel('Посада того, хто підписує').fill('керівниця центру')
  await page.keyboard.press('Control+Enter')

  await expect(page.getByText(/Доручення \d+-ДР-\d{4}-00001 видано\./)).toBeVisible()
  await scan()
  await page.getByRole('link', { name: 'Папери' }).first().click()
  await expect(page.getByRole('article')).toContainText('ДР')
  await scan()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Завантажити PDF' }).click()
  await download
  const word = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Завантажити Word' }).click()
  expect((await word).suggestedFilename()).toMatch(/^\d+-ДР-\d{4}-00001\.docx$/)
})

test('asks the head when only a wish stands in the way, and takes the client’s own words for it', async ({
  page,
  signIn,
  scan,
  office: _office,
}) => {
  const head = await signIn('HEAD')
  await givenProvider(head, { surname: 'Гнатюк', givenName: 'Роман', patronymic: 'Ілліч', sex: 'MALE' })
  const { applicationId } = await givenCase(head, {}, { wishedSex: 'FEMALE' })
  await page.goto(`/mandates/appoint/${applicationId}`)
  await expect(page.getByText('Ніхто не підходить.')).toBeVisible()
  await expect(page.getByText(/Заважає лише побажання: просили фахівця іншої статі/)).toBeVisible()
  await scan()

  await page.getByRole('button', { name: 'Побажання змінилися…' }).click()
  await page.getByLabel('Стать фахівця').selectOption({ label: 'байдуже' })
  await page.getByRole('button', { name: 'Записати побажання' }).click()
  await expect(page.getByRole('link', { name: 'Слова людини: Запишіть слова людини' })).toBeVisible()
  await scan()
  await page.getByLabel('Слова людини').fill('Згодна й на чоловіка, аби швидше.')
  await page.getByRole('button', { name: 'Записати побажання' }).click()
  await expect(page.getByRole('link', { name: 'Призначити: Гнатюк Роман Ілліч' })).toBeVisible()
  await expect(page.getByText('Згодна й на чоловіка, аби швидше.')).toBeVisible()
})

test('a lawyer sees own mandates alone, and each opens as a case', async ({
  page,
  signIn,
  scan,
  office: _office,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const head = await givenStaff({ role: 'HEAD', name: 'Оксана Гриценко' })
  const lawyer = await signIn('LAWYER', { unitId: head.unit.id, name: 'Дарина Савчук' })
  const own = await givenCase(head, { surname: 'Литвиненко-Заболотна', givenName: 'Єлизавета' })
  const other = await givenCase(head, { surname: 'Козак', givenName: 'Степан', sex: 'MALE' })
  await givenIssued({
    head,
    applicationId: own.applicationId,
    providerId: await givenProvider(head, { staffId: lawyer.staffId }),
    on,
  })
  await givenIssued({
    head,
    applicationId: other.applicationId,
    providerId: await givenProvider(head, STAFF_LAWYER),
    on,
  })

  await page.goto('/mandates')
  await expect(page.getByRole('heading', { name: 'Мої доручення' })).toBeVisible()
  await expect(page.getByText('Козак')).toHaveCount(0)
  await scan()
  expect(await widthOf(page)).toBeLessThanOrEqual(390)
  await page.getByRole('link', { name: /Литвиненко-Заболотна/ }).click()
  // A lawyer’s mandate opens as the case it is.
  await expect(page).toHaveURL(/\/cases\//)
  await expect(page.getByRole('heading', { name: /Литвиненко-Заболотна/ })).toBeVisible()
})

test('a worker writes down that an advocate without an account has declined, and the case waits again', async ({
  page,
  signIn,
  scan,
  office: _office,
}) => {
  const head = await givenStaff({ role: 'HEAD', name: 'Оксана Гриценко' })
  const { applicationId } = await givenCase(head)
  const { mandateId } = await givenIssued({ head, applicationId, providerId: await givenProvider(head), on })
  await signIn('FRONTLINER', { unitId: head.unit.id })
  await page.goto('/mandates')
  await page.getByRole('link', { name: 'Шевченко Олена Василівна' }).click()
  await page.getByRole('button', { name: 'Записати, що не прийнято…' }).click()
  await page.getByRole('button', { name: 'Записати, що не прийнято' }).click()
  await expect(page.getByRole('link', { name: 'Чому не прийнято: Напишіть, чому не прийнято' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Як сказано: Оберіть, як сказано' })).toBeVisible()
  await scan()
  await page.getByLabel('Чому не прийнято').fill('Забагато справ.')
  await page.getByLabel('Як сказано').selectOption('PHONE')
  await page.getByRole('button', { name: 'Записати, що не прийнято' }).click()
  await expect(page.getByText('Не прийнято', { exact: true })).toBeVisible()

  await signIn('HEAD', { unitId: head.unit.id })
  await page.goto('/mandates')
  await expect(page.getByText(/Доручення не прийнято/)).toBeVisible()
  await page.goto(`/mandates/${mandateId}/replace`)
  await expect(page.getByRole('heading', { name: 'Такої сторінки немає' })).toBeVisible()
  await page.goto(`/mandates/${mandateId}`)
  await page.getByRole('link', { name: 'Призначити надавача' }).click()
  await expect(page).toHaveURL(new RegExp(`/mandates/appoint/${applicationId}$`))
})

test('replaces a provider, then ends the aid; nothing is saved while a part is missing', async ({
  page,
  signIn,
  scan,
  office: _office,
}) => {
  const head = await signIn('HEAD', { name: 'Оксана Гриценко' })
  const { applicationId } = await givenCase(head)
  const { mandateId } = await givenIssued({ head, applicationId, providerId: await givenProvider(head), on })
  await givenProvider(head, STAFF_LAWYER)
  await page.goto(`/mandates/${mandateId}`)
  await page.getByRole('link', { name: 'Замінити…' }).click()
  await expect(page.getByRole('heading', { name: 'Замінити надавача' })).toBeFocused()
  await page.getByRole('button', { name: 'Підписати заміну' }).click()
  for (const gap of ['Підстава: Оберіть підставу', 'Новий надавач: Оберіть нового надавача'])
    await expect(page.getByRole('link', { name: gap })).toBeVisible()
  await scan()
  await page.getByLabel('Підстава').selectOption({ label: 'Хвороба або смерть адвоката' })
  await page.getByLabel('Встановлені обставини').fill('Адвокатка захворіла.')
  await page.getByLabel('Що це доводить').fill('Лікарняний.')
  await page.getByRole('checkbox', { name: 'клієнт чи клієнтка' }).check()
  await page.getByRole('checkbox', { name: 'надавач допомоги' }).check()
  await page.getByLabel('Новий надавач').selectOption({ label: 'Коваленко Андрій Іванович · 0 із 10 справ' })
  await expect(page.getByLabel('Кого призначити (знахідний відмінок)')).toHaveValue(
    'Коваленка Андрія Івановича',
  )
  await page.getByLabel('Посада того, хто підписує').fill('керівниця центру')
  await expect(page.getByText(/Чернетку збережено/)).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('Встановлені обставини')).toHaveValue('Адвокатка захворіла.')
  await page.getByRole('button', { name: 'Підписати заміну' }).click()
  await expect(page.getByText('Надавача замінено', { exact: true })).toBeVisible()

  await page.getByRole('link', { name: 'Папери' }).click()
  await expect(page.getByRole('article')).toContainText(
    'замість Тарасенко Марії Петрівни призначити Коваленка Андрія',
  )
  await page.goto('/mandates')
  await expect(page.getByText(/Надавача замінено/)).toBeVisible()
  await page.getByRole('link', { name: 'Шевченко Олена Василівна' }).click()
  await expect(page.getByText('названо в рішенні про заміну')).toBeVisible()

  await page.getByRole('link', { name: 'Припинити допомогу…' }).click()
  await page.getByLabel('Підстава').selectOption({ label: 'Письмова відмова особи від допомоги' })
  await page.getByLabel('Встановлені обставини').fill('Допомога більше не потрібна.')
  await page.getByLabel('Що це доводить').fill('Заява людини.')
  await page.getByRole('checkbox', { name: 'клієнт чи клієнтка' }).check()
  await page.getByLabel('Посада того, хто підписує').fill('керівниця центру')
  await page.getByRole('button', { name: 'Підписати припинення…' }).click()
  await scan()
  await page.getByRole('button', { name: 'Припинити', exact: true }).click()
  await expect(page.getByRole('article')).toContainText('Рішення про припинення')
  await scan()
})
