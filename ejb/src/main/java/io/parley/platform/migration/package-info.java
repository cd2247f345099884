/**
 * Brings the database to what this version of Parley needs: the platform's schema, and for each
 * tenant a schema and a role of its own. Decides who may touch what; no other place grants or
 * creates anything.
 */
package io.parley.platform.migration;
