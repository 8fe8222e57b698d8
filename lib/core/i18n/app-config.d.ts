import type { Formats, Locale } from './locale'
import type uk from './messages/uk'

declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale
    Messages: typeof uk
    Formats: Formats
  }
}
