-- A booking that is to come has no ticket yet: one that was moved after it had been checked in kept its old one.
UPDATE queue_tickets t SET booking_id = NULL, revision = t.revision + 1
FROM bookings b WHERE b.id = t.booking_id AND b.state = 'BOOKED';
