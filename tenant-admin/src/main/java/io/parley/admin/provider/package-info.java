/** The provider's portal: tenants and their contracts, plans, dead letters. */
package io.parley.admin.provider;
