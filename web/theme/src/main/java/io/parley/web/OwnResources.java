package io.parley.web;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;

/**
 * The {@code resource} of pages and style sheets, of this WAR.
 *
 * <p>MyFaces' own is application scoped, which in an EAR spans all WARs: the first one to start
 * would serve its resources to the pages of the others, and PrimeFaces fails on classes that were
 * loaded twice.
 */
@Alternative
@Priority(jakarta.interceptor.Interceptor.Priority.APPLICATION)
@Dependent
public class OwnResources {
  @Produces
  @Named("resource")
  @Dependent
  ResourceHandler handler() {
    return FacesContext.getCurrentInstance().getApplication().getResourceHandler();
  }
}
