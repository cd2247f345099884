// How far an own message has come; what failed can be sent again, what is unknown only knowingly.
import { post } from './api.js';
import { emit } from './bus.js';
import { clone, icon, make, tell } from './dom.js';
import { clock, has, say } from './text.js';
import { author } from './entry.js';

const SIGNS = { SENDING: 'clock', SENT: 'check', DELIVERED: 'checks', READ: 'checks', FAILED: 'warn', UNKNOWN: 'warn' };

export function showDelivery(element, message) {
  const by = element.querySelector('[data-t="by"]');
  if (!by || message.direction !== 'OUTBOUND') return;
  const state = message.delivery;
  element.classList.toggle('wait', state === 'SENDING');
  element.classList.toggle('failed', state === 'FAILED');
  element.classList.toggle('unknown', state === 'UNKNOWN');
  const tick = make('span', 'tick');
  tick.append(icon(SIGNS[state] || 'check', 's'));
  by.replaceChildren(make('span', '', `${author(message)} · ${clock(message.at)}`), tick, make('span', 'what', words(message)));
  if (state === 'FAILED' || state === 'UNKNOWN') by.append(again(element, message));
}

function words({ delivery, reason }) {
  const known = `reason.${reason}`;
  return say(`delivery.${delivery}`, has(known) ? say(known) : say('delivery.reason'));
}

function again(element, message) {
  const { root, parts } = clone('t-retry');
  parts.word.textContent = say(message.delivery === 'UNKNOWN' ? 'retry.unknown' : 'retry');
  root.title = message.reason || '';
  root.onclick = async () => {
    root.disabled = true;
    try {
      Object.assign(message, await post(`conversations/messages/${message.id}/retry`));
      emit('delivery', message);
    } catch (e) {
      root.disabled = false;
      tell(e.code ? e.message : say('error'));
    }
  };
  return root;
}
