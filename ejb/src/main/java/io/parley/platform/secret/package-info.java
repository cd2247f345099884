/**
 * Keeps what must be readable again but never by who reads the database: channel passwords and
 * platform keys. Each tenant has a data key of its own, wrapped by a master key that only the
 * configuration holds.
 */
package io.parley.platform.secret;
