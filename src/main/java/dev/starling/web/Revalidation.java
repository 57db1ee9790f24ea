package dev.starling.web;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * What everybody sees alike, because nobody is signed in, is kept by browsers and
 * proxies, and is asked for again only to hear whether it is still the same.
 */
@Configuration(proxyBeanMethods = false)
class Revalidation {

	@Bean
	FilterRegistrationBean<ShallowEtagHeaderFilter> entityTags() {
		FilterRegistrationBean<ShallowEtagHeaderFilter> filter = new FilterRegistrationBean<>(new PublicPages());
		filter.addUrlPatterns("/", "/questions", "/questions/*", "/competencies", "/competencies/*", "/help", "/help/*",
				"/api/*");
		filter.setOrder(Ordered.LOWEST_PRECEDENCE);
		return filter;
	}

	/**
	 * What the database's absence means is told outside of it.
	 */
	@Bean
	FilterRegistrationBean<KeptPages> keptPages(List<Revision> ingredients, CookieSerializer sessions) {
		FilterRegistrationBean<KeptPages> filter = new FilterRegistrationBean<>(new KeptPages(ingredients, sessions));
		filter.addUrlPatterns("/", "/questions", "/questions/*", "/competencies", "/competencies/*", "/help",
				"/help/*");
		filter.setOrder(DatabaseTrouble.ORDER + 1);
		return filter;
	}

	/** The tag is weak: the same page may be sent compressed or not. */
	private static final class PublicPages extends ShallowEtagHeaderFilter {

		PublicPages() {
			setWriteWeakETag(true);
		}

		@Override
		protected boolean shouldNotFilter(HttpServletRequest request) {
			return !"GET".equals(request.getMethod()) || request.getSession(false) != null;
		}

		@Override
		protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
				throws ServletException, IOException {
			response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
			response.addHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
			super.doFilterInternal(request, response, chain);
		}

	}

}
