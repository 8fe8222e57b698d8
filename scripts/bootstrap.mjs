// The door to every npm script. It needs Node 20 and nothing installed: it installs the packages when they are
// missing or older than package-lock.json, generates the database client when the schema changed, and then runs
// scripts/<command>.ts on the Node that package.json pins. Progress goes to stderr: stdout is the command's.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
process.chdir(root)

function refuse(line) {
  console.error(line)
  process.exit(1)
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

/** Whether what npm says it installed is what package-lock.json asks for; optional packages may be missing. */
function isInstalled() {
  const wanted = readJson('package-lock.json')?.packages
  const present = readJson('node_modules/.package-lock.json')?.packages
  if (!wanted || !present) return false
  return Object.entries(wanted).every(([path, { version, integrity, optional, devOptional }]) => {
    if (path === '') return true
    const found = present[path]
    return found
      ? found.version === version && found.integrity === integrity
      : Boolean(optional || devOptional)
  })
}

function install() {
  console.error('Installing packages (the first time takes a minute or two)…')
  let done = runNpm('ci')
  // A lock written behind a registry that lacks other systems' packages does not name them, and `ci` stops at that;
  // `install` takes the same versions.
  if (/EUSAGE/.test(done.stderr ?? '')) done = runNpm('install', '--no-save')
  if (done.status === 0) return
  const output = `${done.error?.message ?? ''}\n${done.stderr ?? ''}\n${done.stdout ?? ''}`
  refuse(`Packages could not be installed: ${whyInstallFailed(output)} Then run the same command again.`)
}

function runNpm(...command) {
  const npm = process.env.npm_execpath
  const args = [...command, '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const options = { stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8', maxBuffer: 1 << 28 }
  return npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' })
}

function whyInstallFailed(output) {
  if (/ENOSPC|no space left/i.test(output)) return 'the disk is full. Free about 2 GB.'
  if (/EACCES|EPERM|EROFS/.test(output))
    return 'no permission to write here. Give this folder to the user who runs npm.'
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET|ERR_SOCKET_TIMEOUT/.test(output)) {
    return 'the npm registry does not answer. Check the network, or set `npm config set registry`.'
  }
  const errors = output.split('\n').filter((line) => /^npm (error|ERR!)/.test(line))
  const reason =
    errors.find((line) => !/^npm (error|ERR!) (code|errno|A complete log)/.test(line)) ?? errors[0]
  return `${(reason ?? 'npm gave no reason.').replace(/^npm (error|ERR!) ?/, '').trim()} Run \`npm ci\` to see all of it.`
}

/** The Node of the `node` package, or this one if it is as new. */
function findNode() {
  const pinned = join('node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (existsSync(pinned) && spawnSync(pinned, ['--version'], { stdio: 'ignore' }).status === 0) return pinned
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  return refuse(
    'Node 24 was not unpacked: npm is set to skip install scripts. Run `npm rebuild node --ignore-scripts=false`.',
  )
}

/** Generates prisma/generated when the schema, its settings or Prisma itself changed. */
function generateClient(node) {
  const hash = createHash('sha256')
  for (const path of ['prisma/schema.prisma', 'prisma.config.ts', 'node_modules/prisma/package.json']) {
    hash.update(readFileSync(path))
  }
  const digest = hash.digest('hex')
  const stamp = join('prisma', 'generated', '.made-from')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return
  // `generate` needs no schema engine, but looks for one and would download it; any program will do.
  const anyProgram = ['/bin/true', '/usr/bin/true'].find((path) => existsSync(path)) ?? process.execPath
  const env = {
    ...process.env,
    CHECKPOINT_DISABLE: '1',
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    PRISMA_SCHEMA_ENGINE_BINARY: anyProgram,
  }
  const done = spawnSync(node, ['node_modules/prisma/build/index.js', 'generate'], { env, encoding: 'utf8' })
  if (done.status !== 0)
    refuse(`The database client could not be generated:\n${done.stderr || done.stdout || done.error}`)
  writeFileSync(stamp, digest)
}

const [command, ...args] = process.argv.slice(2)
const script = join('scripts', `${command}.ts`)
if (!command || !existsSync(script))
  refuse(`There is no command «${command ?? ''}». The commands are listed in README.md.`)

if (!isInstalled()) install()
const node = findNode()
generateClient(node)

// What a row of a long table leaves behind is thrown away young: a larger nursery moves an eighth less of it.
const flags = ['--max-semi-space-size=64', '--conditions=react-server', '--import', 'tsx']
const child = spawn(node, [...flags, script, ...args], {
  // The fourth is a line to the command: it stops by itself when this process is killed.
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
// npm stops a command by stopping its shell; `exec` in package.json makes this process that shell. Should it be run
// otherwise, or npm itself be killed, a new parent is the only sign.
const parent = process.ppid
if (process.env.npm_lifecycle_event) {
  setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 500).unref()
}
child.on('error', (error) => refuse(`Node could not be started: ${error.message}`))
child.on('exit', (code, signal) =>
  process.exit(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1)),
)
