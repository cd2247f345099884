/** Web chat through the running system: in a browser, and by hand-made frames. */
package io.parley.system.chat;
