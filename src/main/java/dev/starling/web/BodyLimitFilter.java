package dev.starling.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a body that is too large before anything reads it, and one that does not say
 * how large it is; browsers always say. It stands ahead of everything else, sign-in
 * included. What one address takes beyond it, a {@link BodyAllowance} says.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class BodyLimitFilter extends OncePerRequestFilter {

	private final long most;

	private final Map<String, Long> allowances;

	BodyLimitFilter(@Value("${starling.max-body}") DataSize most, List<BodyAllowance> allowances) {
		this.most = most.toBytes();
		this.allowances = allowances.stream()
			.collect(Collectors.toUnmodifiableMap(BodyAllowance::path, (allowance) -> allowance.most().toBytes()));
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (request.getContentLengthLong() > most(request)) {
			refuse(response, HttpStatus.CONTENT_TOO_LARGE);
		}
		else if (request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
			refuse(response, HttpStatus.LENGTH_REQUIRED);
		}
		else {
			chain.doFilter(request, response);
		}
	}

	/**
	 * As it was sent, so that no other way to write an address comes to its allowance.
	 */
	private long most(HttpServletRequest request) {
		String path = request.getRequestURI().substring(request.getContextPath().length());
		return "POST".equals(request.getMethod()) ? this.allowances.getOrDefault(path, this.most) : this.most;
	}

	private static void refuse(HttpServletResponse response, HttpStatus status) throws IOException {
		response.setHeader(HttpHeaders.CONNECTION, "close");
		response.sendError(status.value());
	}

}
