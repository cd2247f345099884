/**
 * What every capability stands on: errors with codes, ids, time and paging. Decides nothing about
 * the business.
 */
package io.parley.platform;
