// Who has something to tell, and who wants to hear it.
const listeners = new Map();

export function on(topic, listener) {
  listeners.set(topic, [...(listeners.get(topic) || []), listener]);
}

export function emit(topic, detail) {
  (listeners.get(topic) || []).forEach((listener) => {
    try {
      listener(detail);
    } catch (e) {
      reportError(e); // what one part cannot draw must not stop the others
    }
  });
}
