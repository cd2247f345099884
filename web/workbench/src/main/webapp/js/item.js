// One row of work that is mine or waits.
import { now } from './boot.js';
import { arc, channelIcon, clone, text, word } from './dom.js';
import { ago, called, say } from './text.js';

export function itemRow(open) {
  const { root, parts } = clone('t-item');
  const row = { root, parts, item: null, firstEnd: 0 };
  root.onclick = () => open(row.item.conversationId);
  return row;
}

/** @param unread how many messages came in unseen */
export function fillRow(row, item, unread, isCurrent) {
  const { root, parts } = row;
  if (!row.item || row.item.channel !== item.channel) {
    root.className = `item ch-${word(item.channel)}`;
    parts.ring.classList.add(`ch-${word(item.channel)}`);
    parts.glyph.replaceChildren(channelIcon(item.channel));
  }
  row.item = item;
  text(parts.name, called(item.customerName, item.channel));
  text(parts.say, item.state === 'WRAPPING' ? say('wrap-up') : item.preview || item.subject);
  text(parts.new, String(unread));
  parts.new.setAttribute('aria-label', say('new', unread));
  parts.new.hidden = unread === 0;
  root.classList.toggle('new', unread > 0);
  root.title = `${say(`channel.${word(item.channel)}`)} · ${item.queueName}`;
  if (isCurrent) root.setAttribute('aria-current', 'true');
  else root.removeAttribute('aria-current');
  tickRow(row);
}

/** Ages, and what is left of a wrap-up. */
export function tickRow(row) {
  const { parts, item } = row;
  text(parts.age, ago(item.state === 'WAITING' ? item.enqueuedAt : item.lastAt));
  if (!item.expiresAt) {
    parts.ring.classList.add('none');
    return;
  }
  const left = Date.parse(item.expiresAt) - now();
  row.firstEnd = Math.max(row.firstEnd, left);
  parts.ring.classList.remove('none');
  parts.ring.classList.add('accent');
  arc(parts.ring, left / Math.max(1, row.firstEnd));
}
