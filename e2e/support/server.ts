import { spawn } from 'node:child_process'
import { chmodSync, mkdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

// The instance the browser tests talk to: the whole product, with a database, keys and a port of its own.
// Playwright starts this file as its web server; tests import the constants.
export const port = Number(process.env.E2E_PORT ?? 3100)
export const baseURL = `http://127.0.0.1:${port}`
export const dataDir = join(tmpdir(), `pryimalnia-e2e-${port}`)
export const demoPassword = 'demo-of-the-tests'

function serve(): void {
  rmSync(dataDir, { recursive: true, force: true })
  mkdirSync(dataDir)
  // As root the database runs as another user, who must pass through.
  chmodSync(dataDir, 0o711)
  const settings = {
    PORT: String(port),
    HOST: '127.0.0.1',
    DATA_DIR: dataDir,
    DEMO: '1',
    DEMO_PASSWORD: demoPassword,
    LOG_LEVEL: 'error',
  }
  const nothing = {
    DATABASE_URL: '',
    APP_DATABASE_URL: '',
    NEXTAUTH_URL: '',
    NEXTAUTH_SECRET: '',
    SECRET_KEY: '',
    NODE_OPTIONS: '',
  }
  const product = spawn(process.execPath, ['scripts/bootstrap.mjs', 'start'], {
    env: { ...process.env, ...nothing, ...settings },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => product.kill(signal))
  // Whoever started the tests may have been killed and cannot tell us.
  const parent = process.ppid
  setInterval(() => process.ppid === parent || product.kill('SIGTERM'), 500)
  product.on('exit', (code) => {
    rmSync(dataDir, { recursive: true, force: true })
    process.exit(code ?? 1)
  })
}

if (process.argv[2] === 'serve') serve()
