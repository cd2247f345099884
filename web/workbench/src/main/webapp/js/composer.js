// Where answers and notes are written and sent.
import { post, Refusal } from './api.js';
import { emit, on } from './bus.js';
import { boot, now } from './boot.js';
import { byId, show, text } from './dom.js';
import { say as words } from './text.js';
import { line } from './socket.js';
import { refreshHead, say, talk } from './conversation.js';
import { pending, settle } from './timeline.js';
import { allowance, mayReply, replyLeg } from './allowance.js';
import { clearDraft } from './draft.js';
import { clearUploads, uploaded, uploading, restoreUploads } from './uploads.js';

const field = byId('text'), send = byId('send'), refused = byId('refused');
export const mode = { note: false };
let temporary = 0;

export function setMode(note) {
  mode.note = note;
  byId('composer').classList.toggle('note-mode', note);
  byId('mode-reply').setAttribute('aria-pressed', String(!note));
  byId('mode-note').setAttribute('aria-pressed', String(note));
  field.placeholder = words(note ? 'placeholder.note' : 'placeholder.reply');
  send.querySelector('.word').textContent = words(note ? 'send.note' : 'send');
  show(byId('attach'), !note);
  update();
}

/** What may be done now: the channel's limits stand there before anything is typed. */
export function update() {
  allowance(mode.note, field.value);
  const may = mode.note || mayReply();
  field.disabled = !may;
  const empty = !field.value.trim() && (mode.note || !uploaded().length);
  send.disabled = !may || empty || uploading() || !line.online || (!mode.note && byId('length').classList.contains('over'));
}

export function refuse(message, mayInsist = false) {
  text(refused.querySelector('span'), message);
  show(refused, Boolean(message));
  show(byId('refused-send'), mayInsist);
}

function optimistic(body, isNote, leg) {
  return {
    id: `pending-${++temporary}`, sequence: Number.MAX_SAFE_INTEGER, at: new Date(now()).toISOString(), agentId: boot.me, author: '',
    interactionId: leg?.interactionId, channel: leg?.channel || 'CHAT', direction: isNote ? 'NOTE' : 'OUTBOUND', kind: 'TEXT',
    subject: '', text: body, quoted: '', formatted: false, remoteImages: 0, delivery: 'SENDING', reason: '', attachments: [],
  };
}

export async function submit() {
  update();
  if (send.disabled) return;
  refuse('');
  const isNote = mode.note, body = field.value.trim(), files = isNote ? [] : uploaded(), leg = replyLeg(), id = talk.id;
  const shown = { ...optimistic(body, isNote, leg), attachments: files };
  const seen = talk.lastSequence;
  const request = () => (isNote ? post(`conversations/${id}/notes`, { text: body })
    : post(`conversations/${id}/replies`, { interactionId: leg?.interactionId, text: body, attachmentIds: files.map((f) => f.id), lastSequence: seen }));
  field.value = '';
  clearUploads();
  clearDraft(isNote);
  pending(shown);
  update();
  field.focus();
  try {
    settle(shown.id, await say(request));
    emit('said');
    refreshHead();
  } catch (e) {
    settle(shown.id, null);
    if (id === talk.id) giveBack(body, files, e);
  }
  update();
}

/** A refused text goes back to where it was written, before what was typed since. */
function giveBack(body, files, e) {
  field.value = field.value ? `${body}\n${field.value}` : body;
  restoreUploads(files);
  emit('typed');
  const isNewer = e instanceof Refusal && e.code === 'conversation.newer-message';
  refuse(isNewer ? words('newer') : e instanceof Refusal ? e.message : words('offline.sent'), isNewer);
  refreshHead();
}

send.onclick = submit;
byId('refused-send').onclick = submit;
byId('mode-reply').onclick = () => { setMode(false); field.focus(); };
byId('mode-note').onclick = () => { setMode(true); field.focus(); };
field.addEventListener('input', () => { emit('typed'); update(); });
field.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing) { event.preventDefault(); submit(); }
});
on('conversation', () => { refuse(''); setMode(false); });
on('head', update);
on('line', update);
on('uploads', update);
on('leg', update);
setInterval(update, 20000);
