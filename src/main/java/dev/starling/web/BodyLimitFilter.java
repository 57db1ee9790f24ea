package dev.starling.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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

	/** Where it stands why, if there is more to say than that it is too much. */
	static final String REFUSAL = BodyLimitFilter.class.getName() + ".REFUSAL";

	private final long most;

	private final Map<String, BodyAllowance> allowances;

	BodyLimitFilter(@Value("${starling.max-body}") DataSize most, List<BodyAllowance> allowances) {
		this.most = most.toBytes();
		this.allowances = allowances.stream()
			.collect(Collectors.toUnmodifiableMap(BodyAllowance::path, Function.identity()));
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Optional<BodyAllowance> allowance = allowance(request);
		if (request.getContentLengthLong() > allowance.map((more) -> more.most().toBytes()).orElse(this.most)) {
			allowance.ifPresent((more) -> request.setAttribute(REFUSAL, more.refusal()));
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
	 * By the address as it was sent, so that no other way to write it comes to its
	 * allowance.
	 */
	private Optional<BodyAllowance> allowance(HttpServletRequest request) {
		String path = request.getRequestURI().substring(request.getContextPath().length());
		return "POST".equals(request.getMethod()) ? Optional.ofNullable(this.allowances.get(path)) : Optional.empty();
	}

	private static void refuse(HttpServletResponse response, HttpStatus status) throws IOException {
		response.setHeader(HttpHeaders.CONNECTION, "close");
		response.sendError(status.value());
	}

}
