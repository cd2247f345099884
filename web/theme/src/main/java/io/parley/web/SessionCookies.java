package io.parley.web;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;

/**
 * Keeps each WAR's session to itself. The server's default is one cookie for all of them, so that a
 * new session id after a log-in in one would lose the open pages of another.
 */
public class SessionCookies implements ServletContextListener {
  @Override
  public void contextInitialized(ServletContextEvent event) {
    ServletContext context = event.getServletContext();
    context.getSessionCookieConfig().setPath(context.getContextPath() + "/");
  }
}
