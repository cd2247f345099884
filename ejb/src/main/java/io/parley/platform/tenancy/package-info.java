/**
 * For which tenant the current thread works, and how the database is told so. A door (log-in,
 * token, channel account, queue header) binds the tenant once; without one, no statement reaches
 * the database.
 */
package io.parley.platform.tenancy;
