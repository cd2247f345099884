// The conversation that is open: its state, kept level with the server.
import { get, post } from './api.js';
import { emit, on } from './bus.js';
import { line } from './socket.js';

/** lastSequence: up to here nothing is missing; sequences have no gaps. */
export const talk = { id: null, head: null, lastSequence: 0, messages: new Map(), earlier: false };

let opening = 0, fetching = null, held = 0, known = new Set(), earlier = Promise.resolve();

/** Opens a conversation; a later click wins over a slower answer. */
export async function open(id) {
  const turn = ++opening;
  emit('opening', id);
  try {
    const read = await get(`conversations/${id}`);
    if (turn !== opening) return;
    talk.id = id;
    begin(read);
    emit('opened', id);
    emit('conversation', { draft: read.draft });
    noteRead();
  } catch (e) {
    if (turn === opening) emit('not-opened', e);
  }
}

export function close() {
  opening++;
  Object.assign(talk, { id: null, head: null, lastSequence: 0, messages: new Map(), earlier: false });
  emit('opened', null);
  emit('closed');
}

function begin({ head, messages, earlier }) {
  known = new Set();
  Object.assign(talk, { head, earlier, messages: new Map(), lastSequence: messages.length ? messages[0].sequence - 1 : 0 });
  take(messages);
}

function take(messages) {
  messages.forEach((message) => {
    talk.messages.set(message.id, message);
    known.add(message.sequence);
  });
  while (known.has(talk.lastSequence + 1)) talk.lastSequence++;
}

/** After a gap: what is new, what became of own messages, and everything where too much was missed. */
async function reconcile() {
  const id = talk.id;
  if (!id) return;
  const read = await get(`conversations/${id}`).catch(() => null);
  if (!read || id !== talk.id) return;
  if (read.messages.length && read.messages[0].sequence > talk.lastSequence + 1) {
    begin(read);
    emit('redraw');
  } else {
    talk.head = read.head;
    read.messages.filter((m) => talk.messages.has(m.id)).forEach((m) => delivered({ ...m, messageId: m.id }));
    const news = read.messages.filter((m) => !talk.messages.has(m.id));
    take(news);
    if (news.length) emit('messages', news);
  }
  emit('head');
  noteRead();
}

/** Gets what was said since; one request at a time, and none while an own answer is on its way. */
export async function catchUp() {
  if (!talk.id) return;
  if (fetching || held) { if (fetching) fetching.again = true; return; }
  const mine = { id: talk.id, again: false };
  fetching = mine;
  try {
    const news = await get(`conversations/${mine.id}/messages?after=${talk.lastSequence}`);
    if (mine.id === talk.id && news.length) {
      take(news);
      emit('messages', news);
      noteRead();
      mine.again ||= news.length >= 60;
    }
  } catch {
    setTimeout(() => line.online && mine.id === talk.id && catchUp(), 1500);
  } finally {
    fetching = null;
  }
  if (mine.again) await catchUp();
}

/**
 * Writes something to this conversation and takes the message in. What was written earlier goes first:
 * two requests under way at once could arrive the other way round.
 */
export async function say(request) {
  held++;
  const id = talk.id;
  const turn = earlier.then(request);
  earlier = turn.catch(() => {});
  try {
    const message = await turn;
    if (id === talk.id) take([message]);
    return message;
  } finally {
    held--;
    if (id === talk.id) setTimeout(catchUp);
  }
}

export async function older() {
  const first = Math.min(...[...talk.messages.values()].map((m) => m.sequence));
  const id = talk.id;
  const read = await get(`conversations/${id}/messages/before/${first}`);
  if (id !== talk.id) return;
  take(read);
  talk.earlier = read.length > 0 && read[0].sequence > 1;
  emit('older');
}

export async function refreshHead() {
  const id = talk.id;
  if (!id) return;
  const head = await get(`conversations/${id}/head`).catch(() => null);
  if (head && id === talk.id) {
    talk.head = head;
    emit('head');
  }
}

export const legOf = (interactionId) => talk.head?.legs.find((leg) => leg.interactionId === interactionId);

function noteRead() {
  if (talk.id && line.online && !document.hidden && talk.head.legs.some((leg) => leg.channel === 'CHAT')) {
    post(`conversations/${talk.id}/read`).catch(() => {});
  }
}

on('open', open);
on('reconcile', reconcile);
on('event', ({ type, conversationId, details }) => {
  if (conversationId !== talk.id || !talk.id) return;
  if (type === 'message.recorded') { if (!talk.messages.has(details.messageId)) { catchUp(); refreshHead(); } }
  else if (type === 'message.delivery') delivered(details);
  else if (type === 'typing') emit('typing', details.on);
  else refreshHead();
});
document.addEventListener('visibilitychange', noteRead);

function delivered({ messageId, delivery, reason }) {
  const message = talk.messages.get(messageId);
  if (!message || (message.delivery === delivery && message.reason === reason)) return;
  Object.assign(message, { delivery, reason });
  emit('delivery', message);
}
