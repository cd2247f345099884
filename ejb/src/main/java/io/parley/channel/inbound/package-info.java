/**
 * The door by which every connector's events come in: finds the tenant and makes the event durable,
 * decides nothing else.
 */
package io.parley.channel.inbound;
