import type { Page, Response } from '@playwright/test'

/** What is typed next is kept on the server; a form that is kept in parts is known by some words of it. */
export const draftKept = (page: Page, words = ''): Promise<Response> => answered(page, 'save', words)

/** What was kept is thrown away next. */
export const draftDropped = (page: Page): Promise<Response> => answered(page, 'drop')

const answered = (page: Page, deed: string, words = '') =>
  page.waitForResponse(
    (answer) =>
      answer.url().endsWith(`/api/drafts/${deed}`) &&
      answer.ok() &&
      (answer.request().postData() ?? '').includes(words),
  )
