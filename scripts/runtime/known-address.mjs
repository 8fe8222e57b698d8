// Loaded into the web server. Attempts are counted by the address they come from, and whoever asks may write any they like into
// `X-Forwarded-For`: Next believes it. So it says what this machine has seen itself, unless a proxy stands in front of us, which
// there is where the product is reached by https: we speak none.
import { subscribe } from 'node:diagnostics_channel'

if (!process.env.NEXTAUTH_URL?.startsWith('https:')) {
  subscribe('http.server.request.start', ({ request }) => {
    request.headers['x-forwarded-for'] = request.socket.remoteAddress
  })
}
