import createNextIntlPlugin from 'next-intl/plugin'

const withNextIntl = createNextIntlPlugin({
  requestConfig: './lib/core/i18n/request.ts',
  // Messages are taken apart once, by the build: neither the server nor the browser needs the parser.
  experimental: {
    messages: { path: './lib/core/i18n/messages', format: 'json', locales: 'infer', precompile: true },
  },
})

// What each part holds, and what the policy does not: decision 0031. Only the rebuilding server evaluates texts as code.
const contentSecurity = [
  "default-src 'self'",
  // WebAssembly: the decoders of scanned pages.
  `script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'${process.env.NODE_ENV === 'development' ? " 'unsafe-eval'" : ''}`,
  "worker-src 'self' blob:",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' blob:",
  // Papers are printed from a frame of their own, where the browser's reader of PDF is a plug-in.
  'frame-src blob:',
  'object-src blob:',
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

const securityHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'no-referrer' },
  { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), payment=()' },
]

/** @type {import('next').NextConfig} */
const nextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm run check` runs tsc over the whole tree, tests and scripts included; the build does not repeat it.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    '@node-rs/argon2',
    'pdfmake',
    'pino',
    'exceljs',
    'graphile-worker',
    'pg',
    'shevchenko',
    'file-type',
    'pdfjs-dist',
    'sharp',
    '@aws-sdk/client-s3',
  ],
  experimental: {
    // That a screen's address tells what was asked for guards caches on the way; answers here are kept by none of them.
    validateRSCRequestHeaders: false,
  },
  headers: async () => [
    { source: '/(.*)', headers: securityHeaders },
    // Answers of `/api` are no pages; files among them have a stricter policy of their own.
    {
      source: '/((?!api/|_next/static/).*)',
      headers: [{ key: 'Content-Security-Policy', value: contentSecurity }],
    },
  ],
}

export default withNextIntl(nextConfig)
