'use server'

import { action } from '@/lib/core/endpoint'
import { confirmBooking } from './booking.commands'
import {
  actBookingSchema,
  bookingAddressSchema,
  changeVideoLinkSchema,
  confirmBookingSchema,
  holdSlotSchema,
  moveBookingSchema,
} from './booking.schema'
import { addCalendar, changeCalendar, closeCalendar } from './booking-calendar.commands'
import {
  addCalendarSchema,
  calendarAddressSchema,
  changeCalendarSchema,
  feedAddressSchema,
} from './booking-calendar.schema'
import { actOnBooking, moveBookingTo } from './booking-deed.commands'
import { makeFeed, revokeFeed } from './booking-feed.commands'
import { holdSlot, releaseHold, renewHold } from './booking-hold.commands'
import { changeVideoLink } from './booking-link.commands'

export const holdSlotAction = action(
  { permission: 'booking:create', input: holdSlotSchema },
  (viewer, input) => holdSlot(viewer, input),
)
export const renewHoldAction = action(
  { permission: 'booking:create', input: bookingAddressSchema },
  (viewer, input) => renewHold(viewer, input),
)
export const releaseHoldAction = action(
  { permission: 'booking:create', input: bookingAddressSchema },
  (viewer, input) => releaseHold(viewer, input),
)
export const confirmBookingAction = action(
  { permission: 'booking:create', input: confirmBookingSchema },
  (viewer, input) => confirmBooking(viewer, input),
)
export const moveBookingAction = action(
  { permission: 'booking:update', input: moveBookingSchema },
  (viewer, input) => moveBookingTo(viewer, input),
)
export const changeVideoLinkAction = action(
  { permission: 'booking:update', input: changeVideoLinkSchema },
  (viewer, input) => changeVideoLink(viewer, input),
)
export const actOnBookingAction = action(
  { permission: 'booking:update', input: actBookingSchema },
  (viewer, input) => actOnBooking(viewer, input),
)
export const addCalendarAction = action(
  { permission: 'calendar:manage', input: addCalendarSchema },
  (viewer, input) => addCalendar(viewer, input),
)
export const changeCalendarAction = action(
  { permission: 'calendar:update', input: changeCalendarSchema },
  (viewer, input) => changeCalendar(viewer, input),
)
export const closeCalendarAction = action(
  { permission: 'calendar:manage', input: calendarAddressSchema },
  (viewer, input) => closeCalendar(viewer, input),
)
export const makeFeedAction = action(
  { permission: 'calendarFeed:own', input: calendarAddressSchema },
  (viewer, input) => makeFeed(viewer, input),
)
export const revokeFeedAction = action(
  { permission: 'calendarFeed:own', input: feedAddressSchema },
  (viewer, input) => revokeFeed(viewer, input),
)
