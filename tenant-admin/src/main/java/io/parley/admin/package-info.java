/**
 * The screens of administration: for the provider's operators everything about tenants, for a
 * tenant's administrators its own settings. Decides how they are shown; every rule is in the
 * capabilities behind.
 */
package io.parley.admin;
