import { defineConfig } from '@playwright/test'
import { baseURL } from './e2e/support/server'
import { findBrowser } from './scripts/runtime/browser'

// Tests read and write through lib/, whose server-only files load under this condition alone.
process.env.NODE_OPTIONS = '--conditions=react-server'

export default defineConfig({
  testDir: 'e2e',
  // One database serves them all, and the machine that runs them is small.
  workers: 1,
  fullyParallel: false,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  use: {
    baseURL,
    locale: 'uk-UA',
    timezoneId: 'Europe/Kyiv',
    viewport: { width: 1440, height: 900 },
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: findBrowser(),
      // Chromium’s own sandbox does not work as root, where tests in containers run.
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    },
  },
  webServer: {
    command: `"${process.execPath}" --import tsx e2e/support/server.ts serve`,
    url: `${baseURL}/api/health`,
    timeout: 600_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 },
    stdout: 'ignore',
    stderr: 'pipe',
  },
})
