package dev.starling.web;

import java.time.Duration;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A server that is to stop says at {@code /readyz} that it is not ready and goes on
 * serving for a while, so that a proxy has looked before connections are refused. What is
 * under way then is finished.
 */
@Component
class Draining {

	private final ApplicationContext application;

	private final Duration drain;

	Draining(ApplicationContext application, @Value("${starling.drain}") Duration drain) {
		this.application = application;
		this.drain = drain;
	}

	@EventListener
	void wait(ContextClosedEvent closed) {
		if (closed.getApplicationContext() != this.application) {
			return;
		}
		try {
			Thread.sleep(this.drain.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
