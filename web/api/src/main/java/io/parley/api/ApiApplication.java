package io.parley.api;

import jakarta.annotation.security.DeclareRoles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.auth.LoginConfig;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.OAuthFlow;
import org.eclipse.microprofile.openapi.annotations.security.OAuthFlows;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** The API's root, {@code /api}. */
@ApplicationPath("/")
@ApplicationScoped
@LoginConfig(authMethod = "MP-JWT", realmName = "parley")
@DeclareRoles("PARTNER")
@OpenAPIDefinition(
    info =
        @Info(
            title = "Parley partner API",
            version = "1",
            description =
                "Conversations, messages, customers, queues and agents of one tenant. Errors are"
                    + " application/problem+json (RFC 9457); times are UTC in ISO 8601; lists are"
                    + " paged by cursor."))
@SecurityScheme(
    securitySchemeName = "oauth2",
    type = SecuritySchemeType.OAUTH2,
    flows = @OAuthFlows(clientCredentials = @OAuthFlow(tokenUrl = "/api/oauth/token")))
public class ApiApplication extends Application {}
