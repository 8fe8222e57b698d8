import { givenDraftScreen } from '../../scripts/testing/given-applications'
import { givenMinimumOfLaterYears } from '../../scripts/testing/given-rules'
import { expect, test } from '../support/test'

test.beforeAll(givenMinimumOfLaterYears)

test('a draft is given up with a reason by keyboard alone, and taken up again as it was', async ({
  page,
  signInWithClient,
  scan,
}) => {
  const { viewer, clientId } = await signInWithClient()
  const screen = await givenDraftScreen(viewer, clientId, {
    claimedCategories: ['IDP'],
    substance: 'Аліменти.',
  })
  await page.goto(screen)
  const receive = page.getByRole('button', { name: 'Прийняти заяву' })
  await expect(receive).toBeVisible()

  await page.getByRole('button', { name: 'Заяву не подають…' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Людина не подає заяву?' })
  await expect(dialog).toBeVisible()
  await scan()
  await dialog.getByRole('button', { name: 'Заяву не подають' }).press('Enter')
  await expect(dialog.getByLabel('Чому не подає')).toBeFocused()
  await page.keyboard.type('Домовилися з чоловіком без суду')
  await dialog.getByRole('button', { name: 'Заяву не подають' }).press('Enter')

  await expect(page.getByText('Домовилися з чоловіком без суду')).toBeVisible()
  await expect(receive).toBeHidden()
  await scan()
  await page.goto(`/clients/${clientId}`)
  await expect(page.getByText('Не подано')).toBeVisible()

  await page.goto(screen)
  await page.getByRole('button', { name: 'Продовжити заяву' }).press('Enter')
  await expect(receive).toBeVisible()
  await expect(page.getByText('Домовилися з чоловіком без суду')).toBeHidden()
  await expect(page.getByLabel('Суть питання')).toHaveValue('Аліменти.')
})
