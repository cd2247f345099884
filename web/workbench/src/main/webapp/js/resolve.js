// Ends a conversation with what came of it.
import { get, post } from './api.js';
import { on } from './bus.js';
import { byId, make, show, tell, text } from './dom.js';
import { say } from './text.js';
import { close, talk } from './conversation.js';
import { closeAll } from './pop.js';
import { reload } from './work.js';

const form = byId('resolve-form'), code = byId('code'), act = byId('resolve-do'), error = byId('resolve-error');
let codes = null;

form.addEventListener('pop', async () => {
  show(error, false);
  act.disabled = false;
  try {
    codes = await get('conversations/wrap-up-codes');
  } catch {
    codes ||= [];
  }
  const chosen = code.value;
  code.replaceChildren(option('', say('resolve.no-code')), ...codes.map((c) => option(c.id, c.label)));
  code.value = codes.some((c) => c.id === chosen) ? chosen : '';
});

function option(value, label) {
  const element = make('option', '', label);
  element.value = value;
  return element;
}

async function resolve() {
  const id = talk.id;
  act.disabled = true;
  try {
    await post(`conversations/${id}/resolution${code.value ? `?code=${code.value}` : ''}`);
    closeAll(false);
    code.value = '';
    tell(say('resolve.done'));
    if (talk.id === id) close();
    reload();
  } catch (e) {
    text(error, e.code ? e.message : say('error'));
    show(error, true);
    act.disabled = false;
  }
}

act.onclick = resolve;
byId('resolve-cancel').onclick = () => closeAll();
form.addEventListener('keydown', (event) => { if (event.key === 'Enter' && event.target === code) { event.preventDefault(); resolve(); } });
on('line', (online) => { act.disabled = !online; });
