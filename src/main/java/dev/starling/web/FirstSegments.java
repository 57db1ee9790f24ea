package dev.starling.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Looks at the first segment of an address before the rest. An address with a number in
 * it is compared with every mapping there is, and nearly all of them begin with another
 * word.
 */
@Component
class FirstSegments implements WebMvcRegistrations {

	@Override
	public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
		return new Mapping();
	}

	private static final class Mapping extends RequestMappingHandlerMapping {

		private static final String ANY = "";

		private final Map<RequestMappingInfo, Set<String>> beginnings = new ConcurrentHashMap<>();

		@Override
		protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo mapping,
				HttpServletRequest request) {
			String first = first(request);
			return (first == null || mayBegin(mapping, first)) ? super.getMatchingMapping(mapping, request) : null;
		}

		private boolean mayBegin(RequestMappingInfo mapping, String segment) {
			Set<String> known = this.beginnings.computeIfAbsent(mapping, Mapping::beginnings);
			return known.contains(segment) || known.contains(ANY);
		}

		private static Set<String> beginnings(RequestMappingInfo mapping) {
			return mapping.getPatternValues().stream().map(Mapping::beginning).collect(Collectors.toSet());
		}

		/** "drafts" for "/drafts/{id}", and anything where the word itself varies. */
		private static String beginning(String pattern) {
			int end = pattern.indexOf('/', 1);
			String first = (end < 0) ? pattern : pattern.substring(0, end);
			return (first.startsWith("/") && first.matches("/[\\w-]+")) ? first.substring(1) : ANY;
		}

		private static @Nullable String first(HttpServletRequest request) {
			List<PathContainer.Element> path = ServletRequestPathUtils.getParsedRequestPath(request)
				.pathWithinApplication()
				.elements();
			return (path.size() > 1 && path.get(1) instanceof PathContainer.PathSegment segment)
					? segment.valueToMatch() : null;
		}

	}

}
