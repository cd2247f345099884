/**
 * The resource adapter for platforms that call in over HTTP and are answered over HTTP.
 *
 * <p>It opens accounts, delivers what a platform's call brings before the call is answered, and
 * calls out only to addresses that {@link io.parley.connector.social.OutboundAddressGuard} allows.
 * What a call means is left to one {@link io.parley.connector.social.SocialPlatform} per platform,
 * in a package of its own.
 */
package io.parley.connector.social;
