import { randomUUID } from 'node:crypto'
import type { Locator, Page } from '@playwright/test'
import { givenProvider, STAFF_LAWYER } from '../../scripts/testing/given-mandates'
import type { GivenPerson } from '../../scripts/testing/givens'
import { givenStaff, givenUnit } from '../../scripts/testing/givens'
import { expect } from './test'

// Steps of the whole way: desk, checklist, application, decision, letter, mandate.

export const HOME = { kind: 'PLACE', placeName: 'м. Вербопіль', street: 'вул. Липова', house: '3' } as const

/** A centre with a worker at the desk and two people to appoint: an advocate and a staff lawyer. */
export async function givenCentre(person: GivenPerson) {
  const unitId = await givenUnit()
  const head = await givenStaff({ role: 'HEAD', unitId, name: 'Оксана Гриценко' })
  await givenProvider(head)
  await givenProvider(head, STAFF_LAWYER)
  // Everybody finds everybody: a name of its own keeps the journeys apart.
  const surname = `Журба${letters()}`
  return { unitId, surname, person: { ...person, surname, actualAddress: HOME } }
}

export const letters = () =>
  randomUUID()
    .replace(/[^a-f]/g, '')
    .slice(0, 6)
    .replace(/[a-f]/g, (letter) => 'абвгде'['abcdef'.indexOf(letter)] ?? 'а')

/** Presses what has the focus, as a person at the keyboard does. */
export async function pressOn(target: Locator, key: string): Promise<void> {
  await target.focus()
  await target.press(key)
}
export const row = (page: Page, name: string) => page.getByRole('region', { name: new RegExp(`^${name}: `) })

export async function fromDeskToChecklist(page: Page, surname: string): Promise<void> {
  await page.goto('/desk')
  await page.getByRole('combobox', { name: /Знайти людину/ }).fill(surname)
  await expect(page.getByRole('option').filter({ hasText: surname })).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await pressOn(page.getByRole('button', { name: 'Перевірити право на БВПД' }), 'Enter')
  await expect(page.getByRole('heading', { name: 'Кілька простих питань' })).toBeVisible()
}

/** The first questions: one answered with yes, the rest skipped; the category it points to is then open. */
export async function answerYes(page: Page, question: RegExp, category: string): Promise<void> {
  await pressOn(page.getByRole('radiogroup', { name: question }).getByRole('radio', { name: 'Так' }), 'Space')
  await pressOn(page.getByRole('button', { name: 'Показати, що підходить' }), 'Enter')
  await expect(page.getByRole('heading', { name: category, exact: true })).toBeVisible()
}

export async function markPaper(page: Page, name: string, number: string): Promise<void> {
  await pressOn(page.getByRole('button', { name: `Позначити: ${name}`, exact: true }).first(), 'Space')
  await page.getByLabel('Номер', { exact: true }).fill(number)
  await page.keyboard.press('Enter')
  await expect(row(page, name).first()).toContainText('№ ')
}

export async function signAndReceive(page: Page): Promise<void> {
  await pressOn(page.getByRole('button', { name: 'Позначити, що заяву підписано' }), 'Space')
  await expect(row(page, 'заява')).toContainText('оригінал')
  await expect(page.getByText('Право підтверджено.')).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page).toHaveURL(/papers\/receipt$/)
  await expect(page.getByRole('article')).toContainText('Рішення ухвалимо не пізніше')
}

/** The head grants, looks at the letter, and goes on to appoint. */
export async function grantAndWrite(page: Page, verdict: RegExp, letterTo: string): Promise<void> {
  await page.goto('/decisions')
  await expect(page.getByText(verdict)).toBeVisible()
  await page.keyboard.press('g')
  await expect(page.getByRole('heading', { name: 'Надати допомогу' })).toBeFocused()
  await page.getByRole('checkbox', { name: 'представництво' }).check()
  await page.getByRole('checkbox', { name: 'суд першої інстанції' }).check()
  await page.getByRole('textbox', { name: 'Посада' }).fill('керівниця центру')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/Підписано: рішення \d+-РШ-\d{4}-00001 про надання/)).toBeVisible()
  await page.getByRole('link', { name: 'Рішення й лист' }).click()
  await page.getByRole('radio', { name: 'Лист людині' }).click()
  await expect(page.getByRole('article')).toContainText(letterTo)
  await expect(page.getByRole('article')).toContainText(
    'вирішили надати вам безоплатну вторинну правничу допомогу',
  )
}

/** The first who may take the case gets the mandate or the order; its paper is what comes last. */
export async function appoint(page: Page, person: string, provider: string): Promise<void> {
  await page.keyboard.press('KeyG')
  await page.keyboard.press('KeyM')
  await page.getByRole('link', { name: person }).click()
  await page.getByRole('link', { name: `Призначити: ${provider}` }).click()
  await page.getByLabel('Посада того, хто підписує').fill('керівниця центру')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/(Доручення|Наказ) \d+-(ДР|НК)-\d{4}-00001 видано\./)).toBeVisible()
  await page.getByRole('link', { name: 'Папери' }).first().click()
  await expect(page.getByRole('article')).toContainText(provider)
}
