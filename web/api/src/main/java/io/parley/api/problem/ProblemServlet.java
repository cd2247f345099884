package io.parley.api.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The error page: refusals of the container itself, in the API's form. */
@WebServlet("/problem")
public class ProblemServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final int NOT_FOUND = 404;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    // Whoever asks for the error page itself finds nothing here.
    int code = status instanceof Integer number ? number : NOT_FOUND;
    if (code == HttpServletResponse.SC_UNAUTHORIZED) {
      response.setHeader("WWW-Authenticate", "Bearer realm=\"parley\", error=\"invalid_token\"");
    }
    Problem problem =
        Problems.of(
            request,
            code == HttpServletResponse.SC_UNAUTHORIZED ? "token.invalid" : HttpCodes.of(code),
            HttpCodes.status(code));
    Problems.write(request, response, problem);
  }
}
