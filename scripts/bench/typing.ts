import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import type { BenchContext, BenchPart } from './context'
import { openDesk } from './desk-page'
import { listLabelledQueries, spreadQueries } from './labelled-queries'
import { percentile } from './statistics'

const QUERIES = 40
const WARM_UP = 5
const LONGEST_MS = 150
/** Between two keys of somebody who types well; a little uneven, the same in every run. */
const KEY_MS = [95, 130, 110, 160, 100, 120]

export const typingPart: BenchPart = {
  name: 'typing',
  title: 'From the last key to the results on screen',
  how: `The desk in a real Chromium without a window, on the same machine as server and database. ${QUERIES} queries of the labelled set,
from all kinds alike, are typed letter by letter, 95–160 ms apart. The time runs from the browser’s own stamp of the last
letter to the first frame after the page has changed (\`MutationObserver\`) with the answer to the whole query; the pause the box
waits for more letters is in it.`,
  when: 'largest',
  asksServer: true,
  measure: measureTyping,
}

async function measureTyping(context: BenchContext): Promise<void> {
  const { page, close } = await openDesk(context, async (opened) => {
    // What turns this file into JavaScript marks functions by a helper of its own, which the page does not have.
    await opened.addInitScript('globalThis.__name = (named) => named')
    await opened.addInitScript(watchAnswers)
  })
  const queries = spreadQueries(listLabelledQueries(), QUERIES)
  context.note(`Typing ${QUERIES} queries in a browser…`)
  for (const { typed } of queries.slice(0, WARM_UP)) await typeAndWait(page, typed)
  const times: number[] = []
  for (const { typed } of queries) times.push(await typeAndWait(page, typed))
  await close()
  for (const [mark, share] of [
    ['p50', 0.5],
    ['p95', 0.95],
  ] as const) {
    context.record({
      name: `typing.${mark}`,
      what: `last key to results on screen, ${mark}`,
      value: percentile(times, share),
      unit: 'ms',
      n: times.length,
      ...(mark === 'p95' && { targets: [{ of: 'value', atMost: LONGEST_MS }] }),
    })
  }
}

async function typeAndWait(page: Page, typed: string): Promise<number> {
  const box = page.locator('[data-search]')
  await box.fill('')
  await sleep(200)
  const shown = page.evaluate((text) => {
    const wait: unknown = Reflect.get(window, 'benchShown')
    return typeof wait === 'function' ? Reflect.apply(wait, window, [text]) : undefined
  }, typed.trim())
  await box.focus()
  let key = 0
  for (const letter of typed) {
    await page.keyboard.insertText(letter)
    await sleep(KEY_MS[key++ % KEY_MS.length])
  }
  const ms: unknown = await shown
  if (typeof ms !== 'number') throw new Error('The page did not tell when the results were shown')
  return ms
}

/** Runs in the page, before its own scripts. */
function watchAnswers(): void {
  let wanted = ''
  let typedAt = 0
  let isAnswered = false
  let tell: ((ms: number) => void) | undefined

  const typedOf = (body: unknown): unknown => {
    const asked: unknown = typeof body === 'string' ? JSON.parse(body) : undefined
    return asked !== null && typeof asked === 'object' && 'typed' in asked ? asked.typed : undefined
  }
  const ask = window.fetch
  window.fetch = async (...sent) => {
    const answer = await ask(...sent)
    if (!String(sent[0]).endsWith('/api/clients/search') || typedOf(sent[1]?.body) !== wanted) return answer
    const read = answer.json.bind(answer)
    answer.json = async () => {
      const value: unknown = await read()
      isAnswered = true
      const now = performance.now()
      // The screen may show it all already.
      setTimeout(() => finish(() => now), 1000)
      return value
    }
    return answer
  }
  document.addEventListener(
    'input',
    ({ timeStamp, target }) => {
      if (target instanceof HTMLInputElement && target.value.trim() === wanted) typedAt = timeStamp
    },
    true,
  )
  const finish = (at: () => number) => {
    tell?.(at() - typedAt)
    tell = undefined
  }
  let isDrawing = false
  const onChange = () => {
    if (!isAnswered || isDrawing || !tell) return
    isDrawing = true
    // The frame that shows it has been drawn when the task after it begins.
    requestAnimationFrame(() =>
      setTimeout(() => {
        isDrawing = false
        finish(() => performance.now())
      }),
    )
  }
  new MutationObserver(onChange).observe(document, { subtree: true, childList: true, characterData: true })
  Reflect.set(window, 'benchShown', (text: string) => {
    wanted = text
    isAnswered = false
    return new Promise<number>((resolve) => {
      tell = resolve
    })
  })
}
