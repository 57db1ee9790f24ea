package dev.starling.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.ServletException;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The least that a Spring application can do for a save: it takes the same request, runs
 * the same statements on the same pool and gives the same answer, and knows of no
 * security, sessions, entities or rules. No annotation makes it a component, so that
 * Starling does not find it among its tests.
 */
@ImportAutoConfiguration({ TomcatServletWebServerAutoConfiguration.class, DispatcherServletAutoConfiguration.class,
		WebMvcAutoConfiguration.class, HttpMessageConvertersAutoConfiguration.class, JacksonAutoConfiguration.class,
		DataSourceAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
		TransactionAutoConfiguration.class, JdbcTemplateAutoConfiguration.class })
class Bare {

	/** Whose draft it is: Starling reads it from the session. */
	static final String CANDIDATE = "X-Candidate";

	private final JdbcTemplate jdbc;

	private final TransactionTemplate transaction;

	Bare(JdbcTemplate jdbc, TransactionTemplate transaction) {
		this.jdbc = jdbc;
		this.transaction = transaction;
	}

	public static void main(String[] arguments) {
		SpringApplication application = new SpringApplication(Bare.class);
		application.setDefaultProperties(Map.of("spring.threads.virtual.enabled", Runtime.version().feature() >= 24));
		application.run(arguments);
	}

	@Bean
	RouterFunction<ServerResponse> saves() {
		return RouterFunctions.route().PUT("/drafts/{id}/sections/{part}", this::save).build();
	}

	private ServerResponse save(ServerRequest request) throws ServletException, IOException {
		String cookie = request.cookies().getFirst("SESSION").getValue();
		String session = new String(Base64.getDecoder().decode(cookie), StandardCharsets.US_ASCII);
		if (this.jdbc.queryForList(SaveStatements.LOAD_SESSION, session).isEmpty()) {
			return ServerResponse.status(HttpStatus.UNAUTHORIZED).build();
		}
		long draft = Long.parseLong(request.pathVariable("id"));
		String part = request.pathVariable("part").toUpperCase(Locale.ROOT);
		long candidate = Long.parseLong(request.headers().firstHeader(CANDIDATE));
		Save save = request.body(Save.class);
		Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
		boolean saved = this.transaction.execute((work) -> keep(draft, part, candidate, save, now));
		return saved ? ServerResponse.ok().body(new Saved(save.version() + 1, now))
				: ServerResponse.status(HttpStatus.CONFLICT).build();
	}

	private boolean keep(long draft, String part, long candidate, Save save, Instant now) {
		OffsetDateTime moment = now.atOffset(ZoneOffset.UTC);
		int words = save.body().split(" ").length;
		if (this.jdbc.update(SaveStatements.MOVE_ON, save.version(), words, draft, part, save.version(), draft,
				candidate) == 0) {
			return false;
		}
		this.jdbc.update(SaveStatements.ADD_VERSION, draft, save.save(), part, save.version() + 1, save.version(),
				save.body(), words, moment);
		this.jdbc.update(SaveStatements.TOUCH_DRAFT, moment, true, moment, draft);
		return true;
	}

	private record Save(String body, int version, UUID save) {
	}

	private record Saved(int version, Instant at) {
	}

}
