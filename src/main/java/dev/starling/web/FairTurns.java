package dev.starling.web;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;

import org.apache.coyote.ProtocolHandler;
import org.apache.tomcat.util.threads.VirtualThreadExecutor;

import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/**
 * New requests take turns with those that were begun. Carriers of virtual threads go on
 * with one queue for as long as something is in it: where Tomcat fills its own without a
 * pause, a thread that was woken from outside, such as one that waited for a monitor, can
 * wait for seconds in another. So one virtual thread takes what comes and starts it from
 * within, and what is left outside is never more than that thread.
 */
@Component
class FairTurns implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory>, Ordered {

	/** After what chooses the threads. */
	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

	@Override
	public void customize(ConfigurableTomcatWebServerFactory factory) {
		factory.addProtocolHandlerCustomizers(FairTurns::take);
	}

	private static void take(ProtocolHandler handler) {
		if (handler.getExecutor() instanceof VirtualThreadExecutor threads) {
			BlockingQueue<Runnable> due = new LinkedBlockingQueue<>();
			threads.execute(() -> startEach(due, threads));
			handler.setExecutor(due::add);
		}
	}

	private static void startEach(BlockingQueue<Runnable> due, Executor threads) {
		try {
			while (true) {
				threads.execute(due.take());
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
