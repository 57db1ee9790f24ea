package dev.starling.web;

import java.io.IOException;

import jakarta.servlet.ServletException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.slf4j.MDC;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Gives each request its number, around all that may log something about it, Tomcat's own
 * lines and error pages included; a filter would be too late and over too soon.
 */
@Component
class Traces implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

	@Override
	public void customize(TomcatServletWebServerFactory factory) {
		factory.addEngineValves(new TraceValve());
	}

	private static final class TraceValve extends ValveBase {

		TraceValve() {
			super(true);
		}

		@Override
		public void invoke(Request request, Response response) throws IOException, ServletException {
			String id = TraceId.of(request.getHeader("traceparent"), request.getHeader(TraceId.HEADER));
			request.setAttribute(TraceId.ATTRIBUTE, id);
			response.setHeader(TraceId.HEADER, id);
			MDC.put(TraceId.IN_LOG, id);
			try {
				getNext().invoke(request, response);
			}
			finally {
				MDC.remove(TraceId.IN_LOG);
			}
		}

	}

}
