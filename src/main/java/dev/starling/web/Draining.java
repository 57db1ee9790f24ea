package dev.starling.web;

import java.time.Duration;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Goes on answering for a moment when it is told to stop, while {@code /readyz} says no
 * already: until the proxy has seen that, it sends requests, and those that are not safe
 * to send twice would fail.
 */
@Component
class Draining implements SmartLifecycle {

	private final ApplicationContext application;

	private final Duration time;

	private volatile boolean running;

	Draining(ApplicationContext application, @Value("${starling.drain}") Duration time) {
		this.application = application;
		this.time = time;
	}

	@Override
	public void start() {
		this.running = true;
	}

	/**
	 * What is stopped in the first phase, as this is, is stopped before the web server.
	 */
	@Override
	public void stop() {
		this.running = false;
		if (this.application instanceof WebServerApplicationContext) {
			try {
				Thread.sleep(this.time.toMillis());
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
