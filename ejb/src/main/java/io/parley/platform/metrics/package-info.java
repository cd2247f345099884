/**
 * What is counted and measured while the application runs (MicroProfile Metrics). Decides names,
 * tags and how often a backlog is looked at. No tag names a tenant: there may be thousands.
 */
package io.parley.platform.metrics;
