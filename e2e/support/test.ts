import AxeBuilder from '@axe-core/playwright'
import { test as base, expect, type Locator, type Page } from '@playwright/test'
import type { Viewer } from '@/lib/core/viewer'
import * as givens from '../../scripts/testing/givens'
import { sessionCookieOf } from '../../scripts/testing/session-cookie'
import { connectToOffice } from './office'
import { baseURL } from './server'

/** Counts what the hands do: a key, a click, or a text typed at one go is one each (N13). */
export class Hands {
  count = 0
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }
  async press(key: string): Promise<void> {
    this.count += 1
    await this.page.keyboard.press(key)
  }
  /** Types into whatever has the focus. */
  async type(text: string): Promise<void> {
    this.count += 1
    await this.page.keyboard.insertText(text)
  }
  async click(target: Locator): Promise<void> {
    this.count += 1
    await target.click()
  }
}

type Fixtures = {
  /** Signs the page in as a new member of staff of that role, in a centre of its own unless one is given. */
  signIn: (role: givens.GivenStaff['role'], more?: Omit<givens.GivenStaff, 'role'>) => Promise<Viewer>
  /** Signs the page in at a desk that has registered this person. */
  signInWithClient: (person?: givens.GivenPerson) => Promise<{ viewer: Viewer; clientId: string }>
  givenClient: typeof givens.givenClient
  givenVisit: typeof givens.givenVisit
  givenStaff: typeof givens.givenStaff
  givenUnit: typeof givens.givenUnit
  /** Fails on any violation of WCAG 2.2 AA that axe finds on the page as it stands. */
  scan: () => Promise<void>
  /** Presses what leaves a note with an undo, and gives the undo focused: the note, which goes by itself after a time, stays. */
  pressAndHoldUndo: (press: () => Promise<void>) => Promise<Locator>
  hands: Hands
  /**
   * Fails where a screen asks for a text that was not sent to it, for something its content security policy refuses, or where
   * something in it breaks unheard.
   */
  isSound: undefined
}

/** The same for another page than the test's own: a screen in the hall, a person's phone. */
export async function scanPage(page: Page): Promise<void> {
  // A screen that is followed by another has no title for a moment.
  await expect(page).toHaveTitle(/./)
  // Half-way from one colour to the other a text may stand on either.
  await page.evaluate(() => {
    for (const animation of document.getAnimations())
      if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish()
  })
  let violations = await violationsOn(page)
  // What is saved draws the page anew, and its title goes and comes while it is looked at: a page that keeps none fails here.
  if (violations.some(({ id }) => id === 'document-title')) {
    await expect(page).toHaveTitle(/./)
    violations = await violationsOn(page)
  }
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual(
    [],
  )
}

async function violationsOn(page: Page) {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  return (await new AxeBuilder({ page }).withTags(tags).analyze()).violations
}

export const test = base.extend<Fixtures, { office: Awaited<ReturnType<typeof connectToOffice>> }>({
  office: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern
    async ({}, use) => {
      const office = await connectToOffice()
      await use(office)
      await office.disconnect()
    },
    { scope: 'worker', auto: true },
  ],
  isSound: [
    async ({ context }, use) => {
      const faults: string[] = []
      context.on('weberror', (broken) => faults.push(broken.error().message))
      context.on('console', (said) => {
        if (/MISSING_MESSAGE|Content Security Policy/.test(said.text())) faults.push(said.text())
      })
      await use(undefined)
      expect(faults).toEqual([])
    },
    { auto: true },
  ],
  signIn: async ({ context }, use) => {
    await use(async (role, more) => {
      const viewer = await givens.givenStaff({ role, ...more })
      const { name, value } = await sessionCookieOf(viewer)
      await context.addCookies([
        { name, value, url: baseURL, httpOnly: true, sameSite: 'Lax' },
        { name: 'locale', value: viewer.locale, url: baseURL },
      ])
      return viewer
    })
  },
  signInWithClient: async ({ signIn }, use) => {
    await use(async (person) => {
      const viewer = await signIn('FRONTLINER')
      return { viewer, ...(await givens.givenClient(viewer, person)) }
    })
  },
  givenClient: ({ office: _office }, use) => use(givens.givenClient),
  givenVisit: ({ office: _office }, use) => use(givens.givenVisit),
  givenStaff: ({ office: _office }, use) => use(givens.givenStaff),
  givenUnit: ({ office: _office }, use) => use(givens.givenUnit),
  scan: async ({ page }, use) => {
    await use(() => scanPage(page))
  },
  pressAndHoldUndo: async ({ page }, use) => {
    await page.clock.install()
    await use(async (press) => {
      // Time stands still until the note is held: how fast the machine is does not matter.
      await page.clock.pauseAt(await page.evaluate(() => Date.now() + 1000))
      await press()
      const undo = page.getByRole('button', { name: 'Повернути' })
      await undo.focus()
      await page.clock.resume()
      return undo
    })
  },
  hands: async ({ page }, use) => {
    await use(new Hands(page))
  },
})

export { expect }
