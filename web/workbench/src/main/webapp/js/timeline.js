// The thread: messages in the order of their sequence, cut into legs by the channel they went over.
import { on } from './bus.js';
import { byId, clone, show } from './dom.js';
import { called, dayKey, say } from './text.js';
import { older, talk } from './conversation.js';
import { endLeg, newLeg } from './leg.js';
import { aside, entry } from './entry.js';
import { showDelivery } from './delivery.js';

const flow = byId('flow'), box = byId('timeline');
let last = null, drawn = new Map(), typing = null, stopTyping;

on('conversation', () => { redraw(); toEnd(); });
on('messages', (news) => keepPlace(() => news.sort(bySequence).forEach(append)));
on('redraw', () => { redraw(); toEnd(); });
on('older', () => {
  const height = flow.scrollHeight;
  redraw();
  flow.scrollTop += flow.scrollHeight - height;
});
on('delivery', (message) => { const element = drawn.get(message.id); if (element) showDelivery(element, message); });
on('typing', (is) => keepPlace(() => showTyping(is)));
byId('earlier').onclick = () => older().catch(() => {});
byId('newer').onclick = () => { toEnd(); flow.focus(); };
flow.addEventListener('scroll', () => { if (isAtEnd()) show(byId('newer'), false); });

const bySequence = (a, b) => a.sequence - b.sequence;
const isAtEnd = () => flow.scrollHeight - flow.scrollTop - flow.clientHeight < 60;
const toEnd = () => { flow.scrollTop = flow.scrollHeight; };

/** What is added at the end scrolls along for who was there, and is announced to who was not. */
export function keepPlace(change) {
  const wasAtEnd = isAtEnd();
  change();
  if (wasAtEnd) toEnd();
  else show(byId('newer'), true);
}

function redraw() {
  drawn = new Map();
  last = null;
  typing = null;
  box.setAttribute('aria-busy', 'true');
  box.replaceChildren();
  show(byId('earlier'), talk.earlier);
  [...talk.messages.values()].sort(bySequence).forEach(append);
  box.removeAttribute('aria-busy');
  show(byId('newer'), false);
}

function append(message) {
  if (drawn.has(message.id)) return;
  if (message.direction === 'INBOUND') showTyping(false);
  drawn.set(message.id, place(message));
}

const place = (message) => (message.direction === 'NOTE' ? appendNote(aside(message)) : inLeg(message));

function inLeg(message) {
  if (!last || last.interactionId !== message.interactionId || last.closed) {
    if (last) endLeg(last);
    last = newLeg(message, box.childElementCount === 0);
    box.append(last.root);
  }
  const element = entry(message, last.previous);
  if (last.previous && dayKey(last.previous.at) !== dayKey(message.at)) element.classList.add('next-day');
  last.root.append(element);
  last.entries.push(element);
  last.previous = message;
  return element;
}

/** A note interrupts the leg: what comes after it begins the line anew. */
function appendNote(element) {
  if (last) { endLeg(last); last.closed = true; }
  box.append(element);
  return element;
}

/** An own text that is on its way, in place before the server has answered. */
export function pending(message) {
  keepPlace(() => drawn.set(message.id, place(message)));
}

/** The server's answer takes the place of what was shown meanwhile; null takes it away. */
export function settle(pendingId, message) {
  const element = drawn.get(pendingId);
  drawn.delete(pendingId);
  if (!element) return;
  if (!message) { element.remove(); return; }
  if (drawn.has(message.id)) { element.remove(); return; }
  drawn.set(message.id, element);
  element.dataset.message = message.id;
  showDelivery(element, message);
}

function showTyping(is) {
  clearTimeout(stopTyping);
  typing?.remove();
  typing = null;
  if (!is || !last) return;
  typing = clone('t-typing').root;
  typing.firstElementChild.setAttribute('aria-label', say('typing', called(talk.head.customerName, last.previous.channel)));
  last.root.append(typing);
  stopTyping = setTimeout(() => showTyping(false), 8000);
}
