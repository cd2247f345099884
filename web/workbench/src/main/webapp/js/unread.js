// How many messages came in on a conversation that the agent is not looking at.
import { emit, on } from './bus.js';
import { itemOf } from './work.js';

const counts = new Map();
let current = null;

export const unread = (conversationId) => counts.get(conversationId) || 0;
const isLooking = (id) => id === current && !document.hidden;

function seen() {
  if (current && counts.delete(current)) emit('unread.changed');
}

on('opened', (id) => { current = id; seen(); });
document.addEventListener('visibilitychange', () => { if (!document.hidden) seen(); });
on('event', ({ type, conversationId, details }) => {
  if (type !== 'message.recorded' || details.direction !== 'INBOUND' || isLooking(conversationId)) return;
  if (!itemOf(conversationId)) return;
  counts.set(conversationId, unread(conversationId) + 1);
  emit('unread.changed');
});
