import type { Page } from '@playwright/test'

/** Opens a page that is about to come alive: its scripts are there, and nothing on it listens yet. */
export async function openBeforeLife(page: Page, address: string): Promise<() => Promise<void>> {
  await page.addInitScript(() => {
    const held: (() => void)[] = []
    const post = MessagePort.prototype.postMessage
    // React puts off its work by messages to itself.
    MessagePort.prototype.postMessage = function (...told: [unknown]) {
      held.push(() => post.apply(this, told))
    }
    Object.assign(window, {
      letLive: () => {
        MessagePort.prototype.postMessage = post
        for (const go of held) go()
      },
    })
  })
  await page.goto(address)
  await page.waitForFunction(() => Object.keys(document).some((key) => key.startsWith('__reactContainer')))
  return () => page.evaluate(() => (window as typeof window & { letLive?: () => void }).letLive?.())
}
