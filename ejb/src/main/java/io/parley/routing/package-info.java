/**
 * Who works on what: takes events about work items and agents in the order of their arrival, lets
 * the {@linkplain io.parley.routing.kernel kernel} decide, and commits each decision under a
 * fencing epoch. Leaves to others what an interaction is about and how an answer is sent.
 */
package io.parley.routing;
