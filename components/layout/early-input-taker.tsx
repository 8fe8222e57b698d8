'use client'

import { useEffect } from 'react'
import { takeOverEarlyInput } from './early-input'

/** Stands last in the page: when its effect runs, all before it is alive. */
export function EarlyInputTaker() {
  useEffect(takeOverEarlyInput, [])
  return null
}
