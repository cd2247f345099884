// The work list's state: read from the server as a whole, whenever something about it may have changed.
import { get } from './api.js';
import { setClock } from './boot.js';
import { emit, on } from './bus.js';

const OTHERS_EVERY = 2000;
export const work = { offers: [], mine: [], waiting: [], moreWaiting: false, queues: [], presence: null, capacity: null };

let reading = false, again = false, readAt = 0, timer;

/** Reads now; where it is being read already, once more afterwards. */
export async function reload() {
  if (reading) { again = true; return; }
  clearTimeout(timer);
  timer = null;
  reading = true;
  try {
    const read = await get('work');
    setClock(read.now);
    Object.assign(work, read);
    readAt = Date.now();
    emit('work', work);
  } catch (e) {
    emit('unread', e);
  } finally {
    reading = false;
  }
  if (again) { again = false; await reload(); }
}

/** For what concerns others: soon, but not for each of their messages. */
function reloadSoon() {
  if (timer) return;
  timer = setTimeout(reload, Math.max(0, OTHERS_EVERY - (Date.now() - readAt)));
}

export const itemOf = (conversationId) => work.mine.find((item) => item.conversationId === conversationId);
export const waitingOf = (conversationId) => work.waiting.find((item) => item.conversationId === conversationId);
const isMine = (id) => [...work.mine, ...work.offers].some((item) => item.conversationId === id);

on('reconcile', reload);
on('event', (event) => {
  if (event.type === 'typing' || event.type === 'message.delivery') return;
  if (event.agentId || isMine(event.conversationId)) reload();
  else reloadSoon();
});
setInterval(reload, 300000);
