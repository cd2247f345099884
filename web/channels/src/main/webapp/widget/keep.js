/* What the browser keeps for one account. Where storage is forbidden, it is kept as long as the page lives. */

export function keeper(account) {
  const memory = new Map();

  function place(storage, name) {
    const key = `parley.chat.${account}.${name}`;
    return {
      get(fallback) {
        try {
          const text = storage().getItem(key);
          return text === null ? fallback : JSON.parse(text);
        } catch (forbidden) {
          return memory.has(key) ? memory.get(key) : fallback;
        }
      },
      set(value) {
        memory.set(key, value);
        try {
          if (value === null) storage().removeItem(key);
          else storage().setItem(key, JSON.stringify(value));
        } catch (forbidden) { /* memory has it */ }
      },
    };
  }

  const lasting = () => window.localStorage;
  const ofTab = () => window.sessionStorage;
  return {
    token: place(lasting, 'token'),
    name: place(lasting, 'name'),
    read: place(lasting, 'read'),
    /* of the tab: two tabs must not send each other's unsent messages */
    outbox: place(ofTab, 'outbox'),
    open: place(ofTab, 'open'),
  };
}
