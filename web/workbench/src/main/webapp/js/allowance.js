// What the channel still lets through, and by which leg the answer goes.
import { on, emit } from './bus.js';
import { now } from './boot.js';
import { byId, channelClass, channelIcon, clone, glyph, make, show, text, word } from './dom.js';
import { say, span } from './text.js';
import { talk } from './conversation.js';
import { closeAll } from './pop.js';

const via = byId('via'), left = byId('left'), bar = byId('bar1'), length = byId('length');
let chosen = null;

const openLegs = () => (talk.head ? talk.head.legs.filter((leg) => !leg.endedAt) : []);

/** The leg that was chosen, else the one on which the customer wrote last. */
export function replyLeg() {
  const legs = openLegs();
  const lastIn = [...talk.messages.values()].filter((m) => m.direction === 'INBOUND').sort((a, b) => b.sequence - a.sequence)[0];
  return legs.find((leg) => leg.interactionId === chosen) || legs.find((leg) => leg.interactionId === lastIn?.interactionId) || legs[legs.length - 1] || null;
}

const isOpen = ({ reply }) => reply.open && reply.repliesLeft !== 0 && (!reply.closesAt || Date.parse(reply.closesAt) > now());
export const mayReply = () => Boolean(replyLeg()) && isOpen(replyLeg());

export function allowance(isNote, written) {
  const leg = replyLeg();
  bar.className = leg ? `bar1 ${channelClass(leg.channel)}` : 'bar1';
  show(via, !isNote && Boolean(leg));
  show(left, !isNote && Boolean(leg));
  show(length, false);
  if (!leg || isNote) return;
  via.disabled = openLegs().length < 2;
  show(via.querySelector('svg.s'), openLegs().length > 1);
  glyph(via.querySelector('.glyph'), leg.channel);
  text(via.querySelector('.word'), say(`channel.${word(leg.channel)}`));
  limits(leg);
  tooLong(leg.reply, written);
}

function limits(leg) {
  const { repliesLeft, closesAt } = leg.reply;
  const pegs = left.querySelector('.pegs');
  const most = Math.max(repliesLeft, sentSince(leg) + repliesLeft);
  show(pegs, repliesLeft >= 0);
  if (repliesLeft >= 0) {
    pegs.replaceChildren(...Array.from({ length: Math.min(most, 20) }, (x, i) => make('b', i < repliesLeft ? '' : 'used')));
    pegs.setAttribute('aria-label', say('left.of', repliesLeft, most));
  }
  text(left.querySelector('.words'), sentence(leg, repliesLeft, closesAt));
}

function sentence(leg, repliesLeft, closesAt) {
  if (repliesLeft === 0) return say('left.none');
  if (!isOpen(leg)) return say('left.closed');
  const parts = [];
  if (repliesLeft > 0) parts.push(say('left', repliesLeft));
  if (closesAt) parts.push(say('left.window', span(Date.parse(closesAt) - now())));
  return parts.join(' · ');
}

/** Answers since the customer last wrote on the leg: they are what the platform counts. */
function sentSince(leg) {
  const own = [...talk.messages.values()].filter((m) => m.interactionId === leg.interactionId).sort((a, b) => a.sequence - b.sequence);
  const last = own.map((m) => m.direction).lastIndexOf('INBOUND');
  return own.slice(last + 1).filter((m) => m.direction === 'OUTBOUND' && m.delivery !== 'FAILED').length;
}

function tooLong({ maxBytes }, written) {
  const over = maxBytes ? new TextEncoder().encode(written.trim()).length - maxBytes : 0;
  length.classList.toggle('over', over > 0);
  show(length, over > 0);
  if (over > 0) text(length, say('left.over', over));
}

byId('via-menu').addEventListener('pop', () => {
  byId('via-menu').replaceChildren(...openLegs().map((leg) => {
    const { root, parts } = clone('t-choice');
    root.classList.add(channelClass(leg.channel));
    parts.glyph.append(channelIcon(leg.channel));
    parts.name.textContent = say(`channel.${word(leg.channel)}`);
    parts.meta.textContent = leg.handle.displayName || leg.accountName;
    root.onclick = () => { chosen = leg.interactionId; closeAll(); emit('leg'); byId('text').focus(); };
    return root;
  }));
});
on('opened', () => { chosen = null; });
