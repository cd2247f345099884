// Passes a conversation on, to a queue or to a colleague by name.
import { get, post } from './api.js';
import { byId, clone, make, tell } from './dom.js';
import { say } from './text.js';
import { close, talk } from './conversation.js';
import { closeAll } from './pop.js';
import { itemOf, reload, work } from './work.js';

const DOTS = { AVAILABLE: 'dot ok', BUSY: 'dot danger', AWAY: 'dot warn', OFFLINE: 'dot hollow' };

byId('transfer-menu').addEventListener('pop', async () => {
  const own = itemOf(talk.id);
  fill('transfer-queues', work.queues.filter((q) => q.queueId !== own?.queueId), (queue) => ({ sign: 'dot hollow', name: queue.name, meta: String(queue.waiting), path: `to-queue/${queue.queueId}` }));
  const colleagues = await get('work/colleagues').catch(() => []);
  fill('transfer-agents', colleagues, (agent) => ({ sign: DOTS[agent.state], name: agent.name, meta: say(`presence.${agent.state}`), path: `to-agent/${agent.agentId}` }));
});

function fill(id, list, describe) {
  const choices = list.map((one) => choice(describe(one)));
  byId(id).replaceChildren(...(choices.length ? choices : [make('p', 'meta', say('transfer.none'))]));
}

function choice({ sign, name, meta, path }) {
  const { root, parts } = clone('t-choice');
  parts.glyph.className = sign;
  parts.name.textContent = name;
  parts.meta.textContent = meta;
  root.onclick = () => pass(path, name);
  return root;
}

async function pass(path, name) {
  const item = itemOf(talk.id);
  closeAll(false);
  if (!item) return;
  try {
    await post(`work/items/${item.workItemId}/${path}`);
    tell(say('transferred', name));
    close();
    reload();
  } catch (e) {
    tell(e.code ? e.message : say('error'));
  }
}
