/**
 * How receivers of the broker's messages bear an outage of the database: by waiting, since a
 * redelivery with delay would break the order.
 */
package io.parley.platform.patience;
