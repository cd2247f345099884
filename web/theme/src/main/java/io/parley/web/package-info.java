/**
 * What every screen of Parley shares: looks and language, the page template, icons, log-in and the
 * filters at the door. Decides how things are shown and who is asked to log in, nothing of the
 * business.
 *
 * <p>A WAR gets all of it by depending on this jar: {@code web-fragment.xml} sets the theme and the
 * content security policy, {@code faces-config.xml} the languages and the bundle {@code common},
 * and a page begins with {@code <ui:composition template="/parley/page.xhtml">}, defining {@code
 * title}, {@code styles} and {@code body}.
 */
package io.parley.web;
