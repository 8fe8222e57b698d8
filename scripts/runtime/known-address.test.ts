import { execFileSync } from 'node:child_process'
import { expect, it } from 'vitest'

/** A server that tells the header it was given, asked once by somebody who makes one up. */
const ASK = `
  const { createServer } = require('node:http')
  const server = createServer((request, answer) => answer.end(request.headers['x-forwarded-for']))
  server.listen(0, '127.0.0.1', async () => {
    const told = await fetch('http://127.0.0.1:' + server.address().port, { headers: { 'X-Forwarded-For': '203.0.113.9' } })
    console.log(await told.text())
    server.close()
  })`

const toldWith = (url: string) =>
  execFileSync(process.execPath, ['--import', './scripts/runtime/known-address.mjs', '-e', ASK], {
    env: { ...process.env, NEXTAUTH_URL: url },
    encoding: 'utf8',
  }).trim()

it.each([
  ['counts by what the machine has seen', 'http://office.example:3000', '127.0.0.1'],
  ['believes the proxy before it', 'https://office.example', '203.0.113.9'],
])('a web server %s', (_what, url, expected) => {
  expect(toldWith(url)).toBe(expected)
})
