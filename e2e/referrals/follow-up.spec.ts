import { givenDraft, givenHandedOver, givenIssue, givenLink } from '../../scripts/testing/given-referrals'
import { draftDropped, draftKept } from '../support/drafts'
import { givenOwnPartner } from '../support/own-partner'
import { expect, test } from '../support/test'

test('an incomplete record is to be checked first; nobody found goes on the head’s list', async ({
  page,
  signIn,
  givenClient,
  scan,
  office,
}) => {
  const head = await signIn('HEAD')
  const { name, partnerId } = await givenOwnPartner(head, { papersToBring: [] })
  const { clientId } = await givenClient(head)
  const { enquiryId } = await givenIssue(head, clientId)
  await page.goto(`/referrals/new?enquiry=${enquiryId}&need=FOSTER_CARE`)
  const row = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) })
  await expect(row.getByText('У записі бракує: документів, які взяти.')).toBeVisible()
  await expect(row.getByRole('link', { name: /Перевірити запис зараз/ })).toHaveAttribute(
    'href',
    `/partners/${partnerId}`,
  )
  await row.getByText('Подзвонили й дізналися?').click()
  const found = row.getByLabel('Що дізналися')
  const isKept = draftKept(page)
  await found.fill('Потрібен лише паспорт')
  await isKept
  await page.reload()
  await row.getByText('Подзвонили й дізналися?').click()
  await expect(found).toHaveValue('Потрібен лише паспорт')
  const isDropped = draftDropped(page)
  await row.getByRole('button', { name: 'Передати керівництву' }).click()
  await expect(row.getByText('Передано керівництву.')).toBeVisible()
  await isDropped

  await page.getByRole('button', { name: 'Нікого не знайдено…' }).click()
  await page.getByRole('button', { name: 'Записати', exact: true }).click()
  await expect(page.getByText('Оберіть один варіант')).toBeVisible()
  await page.getByLabel('Чому').selectOption({ label: 'Немає місць' })
  const isWordKept = draftKept(page, 'Місце для двох дітей разом')
  await page.getByLabel('Що саме потрібно').fill('Місце для двох дітей разом')
  await isWordKept
  await page.getByRole('button', { name: 'Ще подумати' }).click()
  await page.getByRole('button', { name: 'Нікого не знайдено…' }).click()
  await expect(page.getByLabel('Чому')).toHaveValue('FULL')
  await expect(page.getByLabel('Що саме потрібно')).toHaveValue('Місце для двох дітей разом')
  await page.getByRole('button', { name: 'Записати', exact: true }).click()
  await expect(page.getByText('Записано. Керівництво побачить це у списку.')).toBeVisible()
  await page.goto('/referrals/unmet')
  const unmet = page.getByRole('listitem').filter({ hasText: 'Місце для двох дітей разом' })
  await scan()
  await unmet.getByText('Записати рішення').first().click()
  await unmet.getByLabel('Що зроблено').fill('Домовилися з сусідньою громадою')
  await unmet.getByRole('button', { name: 'Записати рішення' }).click()
  await expect(page.getByText('Для кожної потреби когось знайшли')).toBeVisible()
  await expect.poll(() => office.db.draft.count({ where: { staffId: head.staffId } })).toBe(0)
})

const MAY_BE_RUNG = {
  consent: { answer: 'GIVEN_ORALLY' as const, scopes: ['SURVEY_CALLS' as const] },
}

/** As if the day to ask were yesterday. */
async function givenAskDue(referralId: string): Promise<void> {
  const { db } = await import('@/lib/core/db')
  const askOn = new Date(Date.now() - 86_400_000)
  await db.referral.update({ where: { id: referralId }, data: { askOn }, select: { id: true } })
}

test('the next working day the client is asked, and wrong hours become a task', async ({
  page,
  signIn,
  scan,
  office,
}) => {
  const desk = await signIn('FRONTLINER')
  const { referralId, partnerId } = await givenHandedOver(desk, {
    person: MAY_BE_RUNG,
    form: { way: 'LOGGED', sharedData: [] },
  })
  await office.db.referral.update({
    where: { id: referralId },
    data: { askOn: new Date(Date.now() - 86_400_000) },
    select: { id: true },
  })
  await page.goto('/referrals')
  await scan()
  await page.getByRole('link', { name: /Шевченко Олена/ }).click()
  await expect(page.getByRole('heading', { name: /було відчинено\? допомогли\?/ })).toBeVisible()
  await page.getByRole('button', { name: 'Записати відповідь' }).click()
  await expect(page.getByText('Оберіть один варіант').first()).toBeVisible()
  await page.getByRole('group', { name: 'Було відчинено?' }).getByLabel('Ні').check()
  await page.getByRole('group', { name: 'Допомогли?' }).getByLabel('Ні', { exact: true }).check()
  await page.getByLabel('години').check()
  await page.getByLabel('Як було').fill('У середу вихідний')
  await scan()
  await page.getByRole('button', { name: 'Записати відповідь' }).click()
  await expect(page.getByText('Не допомогли').first()).toBeVisible()
  await expect(page.getByRole('link', { name: 'Запропонувати іншого партнера' })).toBeVisible()
  expect(await office.db.partnerTask.count({ where: { partnerId, kind: 'WRONG' } })).toBe(1)
  await page.getByRole('link', { name: 'Запропонувати іншого партнера' }).click()
  await expect(page.getByText('Попередній партнер не допоміг.')).toBeVisible()
})

test('answers typed before nobody was reached are not there the next time the client is asked', async ({
  page,
  signIn,
  office,
}) => {
  const desk = await signIn('FRONTLINER')
  const { referralId } = await givenHandedOver(desk, {
    person: MAY_BE_RUNG,
    form: { way: 'LOGGED', sharedData: [] },
  })
  const dueSince = async (days: number) => {
    const askOn = new Date(Date.now() - days * 86_400_000)
    await office.db.referral.update({ where: { id: referralId }, data: { askOn }, select: { id: true } })
  }
  const drafts = () => office.db.draft.count({ where: { staffId: desk.staffId } })
  const how = page.getByLabel('Як було')
  const notReached = page.getByRole('button', { name: 'Не додзвонилися' })
  await dueSince(1)
  await page.goto(`/referrals/${referralId}`)
  const kept = draftKept(page, 'вихідний')
  await page.getByRole('group', { name: 'Було відчинено?' }).getByLabel('Ні').check()
  await how.fill('У середу вихідний')
  await kept

  // As long as it is not done, nothing is thrown away.
  await page.route(`**/referrals/${referralId}`, (route) =>
    route.request().headers()['next-action'] ? route.abort() : route.fallback(),
  )
  await notReached.click()
  await expect(page.getByRole('alert').filter({ hasText: /./ })).toBeVisible()
  expect(await drafts()).toBe(1)
  await page.unrouteAll({ behavior: 'wait' })
  await page.reload()
  await expect(how).toHaveValue('У середу вихідний')

  await notReached.click()
  await expect(page.getByText('До клієнта не додзвонилися')).toBeVisible()
  await expect.poll(drafts).toBe(0)
  await dueSince(1)
  await page.reload()
  await expect(page.getByText('Не додзвонилися 1 раз')).toBeVisible()
  await expect(how).toHaveValue('')
  await expect(page.getByRole('group', { name: 'Було відчинено?' }).getByLabel('Ні')).not.toBeChecked()
})

test('who took consent back is not rung, and the partner sees nothing of them any more', async ({
  page,
  signIn,
  scan,
}) => {
  const desk = await signIn('FRONTLINER')
  const { referralId, clientId, number } = await givenHandedOver(desk)
  const token = await givenLink(referralId)
  await page.goto(`/partner-answer#${token}`)
  await expect(page.getByText('Шевченко Олена Василівна')).toBeVisible()
  const { withdrawConsent } = await import('@/lib/clients/consent.commands')
  expect((await withdrawConsent(desk, { clientId: clientId ?? '' })).ok).toBe(true)
  await page.reload()
  await expect(page.getByText('Людина відкликала згоду на передавання своїх даних')).toBeVisible()
  await expect(page.getByText(`Людина назве номер ${number}`)).toBeVisible()
  for (const secret of ['Шевченко', '067']) await expect(page.getByText(secret)).toHaveCount(0)
  await scan()

  await givenAskDue(referralId)
  await page.goto(`/referrals/${referralId}`)
  await expect(page.getByText('Партнер більше не бачить даних людини.')).toBeVisible()
  await expect(page.getByText('Людина відкликала згоду на обробку даних')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Не додзвонилися' })).toHaveCount(0)
  await scan()
  await page.getByRole('button', { name: 'Не питати' }).click()
  await expect(page.getByText('Клієнта не питали: згоди на дзвінки немає')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Не питати' })).toHaveCount(0)
})

test('before the sheet is handed over it is said that the person may not be rung, until they agree', async ({
  page,
  signIn,
  scan,
}) => {
  const desk = await signIn('FRONTLINER')
  const { referralId } = await givenDraft(desk)
  await page.goto(`/referrals/${referralId}`)
  await expect(page.getByText(/згоди на такі дзвінки немає/)).toBeVisible()
  await scan()
  await page.getByRole('link', { name: 'Спитати й записати згоду в картці' }).click()
  await page.getByRole('button', { name: 'Запитати знову…' }).click()
  await page.getByRole('radio', { name: 'так, усно' }).check()
  await page.getByRole('checkbox', { name: /зателефонували/ }).check()
  await page.getByRole('button', { name: 'Записати згоду', exact: true }).click()
  await expect(page.getByText(/телефонувати з опитуванням/)).toBeVisible()
  await page.goto(`/referrals/${referralId}`)
  await expect(page.getByRole('heading', { name: 'Аркуш «Куди звернутися»' })).toBeVisible()
  await expect(page.getByText(/згоди на такі дзвінки немає/)).toHaveCount(0)
})
