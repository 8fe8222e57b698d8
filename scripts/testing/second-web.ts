import { spawn } from 'node:child_process'
import { untilAnswers } from './until-answers'

/** Another web process of a running product: the same build, database and keys, a port of its own. */
export async function startSecondWeb(
  port: number,
  { dataDir, databaseUrl }: { dataDir: string; databaseUrl: string },
): Promise<{ url: string; stop: () => Promise<void> }> {
  const url = `http://127.0.0.1:${port}`
  const next = ['node_modules/next/dist/bin/next', 'start', '--hostname', '127.0.0.1', '--port', String(port)]
  const web = spawn(process.execPath, next, {
    env: {
      ...process.env,
      ...{ NODE_ENV: 'production', NODE_OPTIONS: '', NEXT_TELEMETRY_DISABLED: '1', LOG_LEVEL: 'error' },
      ...{ DATA_DIR: dataDir, DATABASE_URL: databaseUrl, NEXTAUTH_URL: url, AUTH_TRUST_HOST: '1' },
      ...{ HOST: '127.0.0.1', PORT: String(port) },
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => web.on('exit', () => resolve()))
  const stop = async () => {
    // It keeps nothing, and told kindly it would wait for screens that listen to it without an end.
    web.kill('SIGKILL')
    await ended
  }
  await untilAnswers(`${url}/sign-in`, ended)
  return { url, stop }
}
