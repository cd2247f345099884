// A leg: what went over one channel in one go. It says how sure it is who was writing.
import { channelClass, clone, glyph, icon, make, show, word } from './dom.js';
import { has, moment, say } from './text.js';
import { legOf } from './conversation.js';

const FOLDED_FROM = 6, SHOWN_FIRST = 2, SHOWN_LAST = 1;

export function newLeg(message, isFirst) {
  document.querySelectorAll('.leg.now').forEach((leg) => leg.classList.remove('now'));
  document.querySelectorAll('.leg .pill.ch').forEach((pill) => show(pill, false));
  const { root, parts } = clone('t-leg');
  const leg = legOf(message.interactionId);
  const name = say(`channel.${word(message.channel)}`);
  root.classList.add(channelClass(message.channel), 'now');
  root.classList.toggle('first', isFirst);
  root.setAttribute('aria-label', `${name}, ${moment(message.at)}`);
  glyph(parts.glyph, message.channel);
  parts.channel.textContent = name;
  parts.when.textContent = moment(message.at);
  parts.account.textContent = leg ? leg.accountName : '';
  show(parts.now, Boolean(leg) && !leg.endedAt);
  if (leg) fillProof(parts.proof, leg.channel, leg.proven);
  return { root, interactionId: message.interactionId, entries: [], previous: null, closed: false };
}

/** Whether the channel proves who writes: in words and by a sign, never by colour alone. */
export function fillProof(element, channel, proven, short = false) {
  const state = proven ? 'proven' : 'maybe';
  const own = `leg.${word(channel)}.${state}`;
  element.classList.toggle('maybe', !proven);
  const full = say(has(own) ? own : `leg.${state}`);
  element.title = full;
  element.replaceChildren(icon(proven ? 'shield' : 'warn', 's'), make('span', '', short ? say(`leg.${state}`) : full));
}

/** A leg that is over folds its middle away. */
export function endLeg(leg) {
  const middle = leg.entries.slice(SHOWN_FIRST, -SHOWN_LAST);
  if (leg.entries.length < FOLDED_FROM || leg.root.querySelector('.foldline')) return;
  const { root, parts } = clone('t-fold');
  const fold = (isFolded) => {
    middle.forEach((entry) => show(entry, !isFolded));
    root.setAttribute('aria-expanded', String(!isFolded));
    parts.word.textContent = isFolded ? say('fold', middle.length) : say('fold.less');
  };
  root.onclick = () => fold(root.getAttribute('aria-expanded') === 'true');
  leg.entries[SHOWN_FIRST - 1].after(root);
  fold(true);
}
