package io.parley.web;

import io.parley.identity.Caller;
import io.parley.identity.Standing;
import io.parley.platform.tenancy.Tenancy;
import io.parley.platform.tenancy.Tenancy.CheckedInTenancyException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Puts a request to work for the tenant of who sent it, or for the platform where an operator did.
 * What nobody sent stays without: it reaches no data.
 */
public class TenantFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!(request.getAttribute(Door.STANDING) instanceof Standing.Welcome who)) {
      chain.doFilter(request, response);
      return;
    }
    try {
      bind(who.caller(), request, response, chain);
    } catch (CheckedInTenancyException e) {
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      if (e.getCause() instanceof ServletException servlet) {
        throw servlet;
      }
      throw e;
    }
  }

  private static void bind(
      Caller caller, HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
    if (caller.tenant().isEmpty()) {
      Tenancy.callAsPlatform(() -> pass(request, response, chain));
    } else {
      Tenancy.call(caller.tenant().get(), () -> pass(request, response, chain));
    }
  }

  private static Void pass(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    chain.doFilter(request, response);
    return null;
  }
}
