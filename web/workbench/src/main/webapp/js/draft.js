// What was begun to be written is kept on the server within three seconds, and here until it is.
import { post, put } from './api.js';
import { on } from './bus.js';
import { byId, text } from './dom.js';
import { line } from './socket.js';
import { say } from './text.js';
import { talk } from './conversation.js';
import { mode } from './composer.js';

const field = byId('text'), state = byId('draft-state');
const AFTER = 900, TYPING_EVERY = 3000;
let timer, owed = null, told = 0;
const unsaved = new Map();

on('conversation', ({ draft }) => {
  field.value = unsaved.get(talk.id) ?? draft;
  text(state, field.value ? say('draft.saved') : '');
});
on('opening', flush);
on('line', (online) => { if (online) flush(); });
addEventListener('pagehide', flush);

on('typed', () => {
  if (mode.note) return;
  owe(field.value);
  text(state, line.online ? say('draft.saving') : say('draft.kept'));
  if (!timer) timer = setTimeout(flush, AFTER);
  tellTyping();
});

function owe(written) {
  owed = { id: talk.id, text: written };
  unsaved.set(talk.id, written);
}

async function flush() {
  clearTimeout(timer);
  timer = null;
  if (!owed || !line.online) return;
  const draft = owed;
  owed = null;
  try {
    await put(`conversations/${draft.id}/draft`, { text: draft.text });
    if (unsaved.get(draft.id) === draft.text) unsaved.delete(draft.id);
    if (!owed && draft.id === talk.id) text(state, draft.text ? say('draft.saved') : '');
  } catch {
    owed ||= draft;
    text(state, say('draft.kept'));
  }
}

/** What was sent is no draft any more; the server has discarded it with the answer. */
export function clearDraft(isNote) {
  clearTimeout(timer);
  timer = null;
  owed = null;
  unsaved.delete(talk.id);
  text(state, '');
  if (isNote) { owe(''); flush(); }
}

function tellTyping() {
  const isChat = talk.head?.legs.some((leg) => leg.channel === 'CHAT' && !leg.endedAt);
  if (!isChat || !field.value || Date.now() - told < TYPING_EVERY) return;
  told = Date.now();
  post(`conversations/${talk.id}/typing`).catch(() => {});
}
