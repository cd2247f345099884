/**
 * Channel accounts: by which addresses a tenant can be reached, how they are set up, and the way in
 * and out through their connectors. Leaves to {@code conversation} what a message means.
 */
package io.parley.channel;
