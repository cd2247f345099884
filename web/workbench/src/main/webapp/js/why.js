// Why the router chose this agent, from its own explanation.
import { make } from './dom.js';
import { ago, say } from './text.js';

/** Terms and descriptions, empty where nothing is explained. */
export function reasons(explanation) {
  const why = parse(explanation);
  if (!why) return [];
  const list = [];
  if (why.kept) list.push(['why.kept', say('why.kept.text')]);
  else if (why.fit === 0) list.push(['why.fit', say('why.fit.none')]);
  else if (why.ring >= 0) list.push(['why.fit', why.ring === 0 ? say('why.fit.text.inner', why.fit) : say('why.fit.text', why.fit, why.ring + 1)]);
  if (Number.isFinite(why.loadPercent)) list.push(['why.load', load(why)]);
  if (why.idleSince) list.push(['why.idle', say('why.idle.text', ago(why.idleSince))]);
  return list.flatMap(([term, words]) => [make('dt', '', say(term)), make('dd', '', words)]);
}

function load(why) {
  const others = Math.max(0, (why.qualified || 1) - 1);
  if (others === 0) return say('why.load.text.alone', why.loadPercent);
  return others === 1 ? say('why.load.text.one', why.loadPercent) : say('why.load.text', why.loadPercent, others);
}

function parse(explanation) {
  try {
    return explanation ? JSON.parse(explanation) : null;
  } catch {
    return null;
  }
}
