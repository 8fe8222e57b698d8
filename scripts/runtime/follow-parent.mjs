// Loaded into every program `npm start` starts: when the supervisor is gone, nobody else would stop it.
// Their own workers inherit this file, but their parents look after them.
if (process.env.PRYIMALNIA_SUPERVISOR === String(process.ppid)) {
  process.on('disconnect', () => {
    try {
      process.kill(-process.pid, 'SIGTERM')
    } catch {
      process.kill(process.pid, 'SIGTERM')
    }
    setTimeout(() => process.exit(1), 8000).unref()
  })
  // The line to the supervisor must not keep a finished program alive.
  process.channel?.unref()
}
