// The left side: offers, mine, waiting. Rows keep their elements, so that nothing jumps or loses focus.
import { on, emit } from './bus.js';
import { byId, show, text, tell } from './dom.js';
import { say } from './text.js';
import { work, itemOf } from './work.js';
import { fillRow, itemRow, tickRow } from './item.js';
import { offerCard, tick } from './offer.js';
import { queueFilter } from './queues.js';
import { unread } from './unread.js';

const groups = Object.fromEntries([...document.querySelectorAll('#list [data-group]')].map((g) => [g.dataset.group, g]));
const cards = new Map(), rows = { mine: new Map(), waiting: new Map() };
let current = null, accepting = null;

on('work', render);
on('line', () => cards.forEach(tick));
on('queue', render);
on('unread.changed', render);
on('opened', (id) => { current = id; render(); });
on('accepting', (offer) => { accepting = offer; });
setInterval(() => { cards.forEach(tick); Object.values(rows).forEach((map) => map.forEach(tickRow)); }, 1000);

export const firstOffer = () => cards.values().next().value;
export const listed = () => [...work.mine, ...filtered()].map((item) => item.conversationId);

function filtered() {
  const queue = queueFilter();
  return queue ? work.waiting.filter((item) => item.queueId === queue) : work.waiting;
}

function render() {
  const anchor = hovered();
  const before = anchor && anchor.getBoundingClientRect().top;
  renderOffers();
  renderRows('mine', work.mine);
  renderRows('waiting', filtered());
  text(groups.waiting.querySelector('.group .num'), `${filtered().length}${work.moreWaiting ? '+' : ''}`);
  text(byId('chip-count'), String(work.mine.length + work.offers.length));
  text(byId('rail-count'), String(work.mine.length + work.offers.length));
  if (anchor && anchor.isConnected) byId('list').scrollTop += anchor.getBoundingClientRect().top - before;
}

/** The row under the pointer: new work must not move it away. */
const hovered = () => byId('list').querySelector('.item:hover, .offer:hover');

function renderOffers() {
  const box = groups.offers.querySelector('.rows');
  const seen = new Set(work.offers.map((offer) => offer.reservationId));
  cards.forEach((card, id) => { if (!seen.has(id)) gone(card, id); });
  work.offers.filter((offer) => !cards.has(offer.reservationId)).forEach((offer) => {
    const card = offerCard(offer);
    cards.set(offer.reservationId, card);
    box.append(card.root);
    emit('offer', offer);
  });
  show(groups.offers, cards.size > 0);
  text(groups.offers.querySelector('.group .num'), String(cards.size));
  emit('offers', cards.size);
}

function gone(card, id) {
  card.root.remove();
  cards.delete(id);
  if (accepting?.reservationId !== id) return;
  const won = itemOf(card.offer.conversationId);
  if (won) emit('open', won.conversationId);
  else tell(say('offer.elsewhere'));
  accepting = null;
}

function renderRows(name, items) {
  const box = groups[name].querySelector('.rows');
  const kept = rows[name];
  const seen = new Set(items.map((item) => item.workItemId));
  kept.forEach((row, id) => { if (!seen.has(id)) { row.root.remove(); kept.delete(id); } });
  items.forEach((item, place) => {
    const row = kept.get(item.workItemId) || itemRow((id) => emit('open', id));
    kept.set(item.workItemId, row);
    fillRow(row, item, name === 'mine' ? unread(item.conversationId) : 0, item.conversationId === current);
    if (box.children[place] !== row.root) box.insertBefore(row.root, box.children[place] || null);
  });
  show(groups[name].querySelector('.nobody'), items.length === 0);
  text(groups[name].querySelector('.group .num'), String(items.length));
}
