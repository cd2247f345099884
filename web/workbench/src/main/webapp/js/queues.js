// Work queues with what waits in them; choosing one narrows the waiting list to it.
import { emit, on } from './bus.js';
import { byId, clone, show } from './dom.js';

let chosen = '', drawn = '';
export const queueFilter = () => chosen;

on('work', ({ queues }) => {
  const state = JSON.stringify(queues.map((q) => [q.queueId, q.name, q.waiting]));
  if (state !== drawn) draw(queues);
  drawn = state;
});

function draw(queues) {
  show(byId('queues-title'), queues.length > 0);
  byId('rail-queues').replaceChildren(...queues.map((queue) => button('t-queue', queue)));
  const chips = byId('chips');
  chips.replaceChildren(chips.firstElementChild, ...queues.filter((q) => q.waiting > 0 || q.queueId === chosen).map((queue) => button('t-chip', queue)));
  mark();
}

function button(template, queue) {
  const { root, parts } = clone(template);
  const target = root.matches('button') ? root : root.querySelector('button');
  target.dataset.queue = queue.queueId;
  parts.name.textContent = queue.name;
  parts.count.textContent = String(queue.waiting);
  return root;
}

function mark() {
  document.querySelectorAll('[data-queue]').forEach((b) => b.setAttribute('aria-pressed', String(b.dataset.queue === chosen)));
}

document.addEventListener('click', (event) => {
  const target = event.target.closest('[data-queue]');
  if (!target) return;
  chosen = target.dataset.queue === chosen ? '' : target.dataset.queue;
  mark();
  emit('queue', chosen);
});
