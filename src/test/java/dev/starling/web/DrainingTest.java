package dev.starling.web;

import java.util.UUID;

import dev.starling.StarlingForTests;
import dev.starling.testing.Visitor;
import dev.starling.testing.Web;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A node that is told to stop.
 */
class DrainingTest {

	@Test
	void saysThatItTakesNoMoreAndStillTakesIt() throws Exception {
		ConfigurableApplicationContext application = StarlingForTests.application()
			.run("--server.address=127.0.0.1", "--server.port=0", "--starling.drain=1h",
					"--starling.h2-checkpoint=false",
					"--spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
		Web proxy = new Web(((WebServerApplicationContext) application).getWebServer().getPort());
		Thread stop = new Thread(application::close);
		stop.start();
		try {
			Awaitility.await().until(() -> proxy.get("/readyz", "*/*").statusCode() == 503);
			assertThat(proxy.get(Visitor.QUESTION).statusCode()).isEqualTo(200);
			assertThat(proxy.get("/livez", "*/*").statusCode()).isEqualTo(200);
		}
		finally {
			// It need not wait for an hour.
			stop.interrupt();
			stop.join();
		}
		assertThat(application.isActive()).isFalse();
	}

}
