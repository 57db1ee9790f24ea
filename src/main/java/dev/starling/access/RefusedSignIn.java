package dev.starling.access;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/**
 * Shows the sign-in page again with the address still in it. A database that does not
 * answer is not a wrong password.
 */
class RefusedSignIn implements AuthenticationFailureHandler {

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException refusal) throws IOException, ServletException {
		if (refusal instanceof InternalAuthenticationServiceException) {
			response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
		}
		else {
			request.getRequestDispatcher(SecurityChain.REFUSED_SIGN_IN).forward(request, response);
		}
	}

}
