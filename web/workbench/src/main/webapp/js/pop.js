// Popovers: menus and small forms next to the button that opens them.
import { byId } from './dom.js';

let open = null, opener = null;

export function closeAll(refocus = true) {
  if (!open) return;
  open.hidden = true;
  opener?.setAttribute('aria-expanded', 'false');
  if (refocus && open.contains(document.activeElement)) opener?.focus();
  open = null;
}

export function openPop(pop, from) {
  closeAll(false);
  pop.dispatchEvent(new CustomEvent('pop'));
  pop.hidden = false;
  open = pop;
  opener = from;
  from?.setAttribute('aria-expanded', 'true');
  place(pop, from);
  (pop.querySelector('[aria-checked="true"], select, input, button') || pop).focus();
}

export const isOpen = () => open !== null;

function place(pop, from) {
  const box = from ? from.getBoundingClientRect() : { left: innerWidth / 2, right: innerWidth / 2 + pop.offsetWidth / 2, bottom: innerHeight / 3, top: 0 };
  const left = Math.min(Math.max(8, box.right - pop.offsetWidth), innerWidth - pop.offsetWidth - 8);
  const below = box.bottom + 6;
  const fits = below + pop.offsetHeight < innerHeight - 8;
  pop.style.left = `${left}px`;
  pop.style.top = `${fits ? below : Math.max(8, box.top - pop.offsetHeight - 6)}px`;
}

document.addEventListener('click', (event) => {
  const button = event.target.closest('[data-pop], [data-open]');
  if (button) {
    const pop = byId(button.dataset.pop || button.dataset.open);
    if (pop === open) closeAll();
    else openPop(pop, button.dataset.pop ? button : byId('me'));
  } else if (open && !open.contains(event.target)) {
    closeAll(false);
  }
});

document.addEventListener('keydown', (event) => {
  if (!open) return;
  if (event.key === 'Escape') { event.preventDefault(); closeAll(); }
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') move(event);
});

function move(event) {
  const choices = [...open.querySelectorAll('.choice:not(:disabled)')];
  if (!choices.length) return;
  event.preventDefault();
  const step = event.key === 'ArrowDown' ? 1 : -1;
  choices[(choices.indexOf(document.activeElement) + step + choices.length) % choices.length].focus();
}
