// Whether the agent is there, and how much they carry.
import { put, Refusal } from './api.js';
import { on } from './bus.js';
import { byId, make, tell, text } from './dom.js';
import { line } from './socket.js';
import { ago, say } from './text.js';
import { reload, work } from './work.js';
import { closeAll } from './pop.js';

const DOTS = { AVAILABLE: 'dot ok', BUSY: 'dot danger', AWAY: 'dot warn', OFFLINE: 'dot hollow' };
const button = byId('presence'), menu = byId('presence-menu');

on('work', draw);
on('line', draw);
setInterval(draw, 15000);

function draw() {
  const state = line.online && work.presence ? work.presence.state : 'OFFLINE';
  button.querySelector('.dot').className = DOTS[state];
  text(button.querySelector('.word'), say(`presence.${state}`));
  const since = work.presence && work.presence.since;
  text(button.querySelector('.meta'), since && state !== 'OFFLINE' ? ago(since) : '');
  button.disabled = !line.online;
  menu.querySelectorAll('[data-state]').forEach((choice) => choice.setAttribute('aria-checked', String(choice.dataset.state === state)));
  if (work.capacity) drawCapacity(work.capacity);
}

function drawCapacity({ total, used, held }) {
  const box = byId('capacity');
  box.setAttribute('aria-label', `${say('capacity', used, total, held)}`);
  text(box.querySelector('.meta'), `${used}/${total}`);
  const kinds = Array.from({ length: Math.min(total, 12) }, (x, i) => (i < used ? 'on' : i < used + held ? 'held' : ''));
  box.querySelector('.cap').replaceChildren(...kinds.map((kind) => make('b', kind)));
}

menu.addEventListener('click', async (event) => {
  const choice = event.target.closest('[data-state]');
  if (!choice) return;
  closeAll();
  try {
    await put(`work/presence/${choice.dataset.state}`);
    setTimeout(reload, 300); // should the router's news be lost
  } catch (e) {
    tell(e instanceof Refusal ? e.message : say('error'));
  }
});
