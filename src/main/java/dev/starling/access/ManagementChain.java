package dev.starling.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/**
 * Whoever reaches the management port may ask there for what it has; everybody else's
 * port has none of it.
 */
@Configuration(proxyBeanMethods = false)
@Profile("management")
class ManagementChain {

	@Bean
	@Order(0)
	SecurityFilterChain management(HttpSecurity http, Environment environment) throws Exception {
		return http
			.securityMatcher((request) -> Integer.toString(request.getLocalPort())
				.equals(environment.getProperty("local.management.port")))
			.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
			.csrf((csrf) -> csrf.disable())
			.addFilterBefore(new SameOriginFilter(), AuthorizationFilter.class)
			.build();
	}

}
