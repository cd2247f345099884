/** A tenant's own settings, for its administrators. */
package io.parley.admin.settings;
