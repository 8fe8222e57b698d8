import { expect, test } from '../support/test'

// That no screen asks for what the policy refuses, every journey says: `isSound` fails where a browser speaks of it.
test('every page comes with a policy, open to everybody or not, found or not', async ({ page, signIn }) => {
  await signIn('FRONTLINER')
  for (const address of ['/desk', '/sign-in', '/accessibility', '/nowhere', '/hall/nobody']) {
    const policy = (await page.goto(address))?.headers()['content-security-policy'] ?? ''
    for (const part of [
      "default-src 'self'",
      'object-src blob:',
      "base-uri 'self'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ])
      expect(policy.split('; '), `${address} ${part}`).toContain(part)
    expect(policy).not.toContain(" 'unsafe-eval'")
  }
})
