// The keyboard, where nobody is typing.
import { emit } from './bus.js';
import { byId } from './dom.js';
import { talk } from './conversation.js';
import { firstOffer, listed } from './worklist.js';
import { closeAll, isOpen, openPop } from './pop.js';
import { setMode } from './composer.js';

const actions = {
  a: () => firstOffer()?.parts.accept.click(),
  d: () => firstOffer()?.parts.decline.click(),
  j: () => step(1),
  k: () => step(-1),
  r: () => write(false),
  n: () => write(true),
  t: () => press('transfer'),
  e: () => press('resolve'),
  '?': () => openPop(byId('shortcuts'), byId('me')),
};

function press(id) {
  const button = byId(id);
  if (button.offsetParent) openPop(byId(button.dataset.pop), button);
}

function write(note) {
  if (byId('composer').hidden) return;
  setMode(note);
  byId('text').focus();
}

function step(by) {
  const ids = listed();
  if (!ids.length) return;
  const at = ids.indexOf(talk.id);
  emit('open', ids[at < 0 ? 0 : (at + by + ids.length) % ids.length]);
}

const isTyping = (target) => target.closest('input, textarea, select, [contenteditable]');

document.addEventListener('keydown', (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.key === 'Escape' && event.target.id === 'text') { event.target.blur(); return; }
  if (isTyping(event.target) || isOpen()) return;
  const action = actions[event.key.toLowerCase()];
  if (!action) return;
  event.preventDefault();
  closeAll(false);
  action();
});
