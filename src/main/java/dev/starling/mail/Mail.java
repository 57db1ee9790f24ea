package dev.starling.mail;

import java.util.concurrent.Executor;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Letters to people, where a mail server is configured.
 */
@Component
public class Mail {

	private static final Logger log = LoggerFactory.getLogger(Mail.class);

	private final ObjectProvider<JavaMailSender> sender;

	private final Executor executor;

	private final String from;

	Mail(ObjectProvider<JavaMailSender> sender, @Qualifier("applicationTaskExecutor") Executor executor,
			@Value("${starling.mail.from}") String from) {
		this.sender = sender;
		this.executor = executor;
		this.from = from;
	}

	/**
	 * Returns whether letters can be sent.
	 * @return true where a mail server is configured
	 */
	public boolean isConfigured() {
		return this.sender.getIfAvailable() != null;
	}

	/**
	 * Does work that may end in a letter after the request is answered, so that how long
	 * the answer takes does not tell whether it did.
	 * @param work what may send a letter
	 */
	public void later(Runnable work) {
		this.executor.execute(() -> {
			try {
				work.run();
			}
			catch (RuntimeException ex) {
				log.error("A letter could not be written", ex);
			}
		});
	}

	/**
	 * Sends a letter. One that the server does not take is lost; people ask for another.
	 * @param to an address
	 * @param subject a line
	 * @param text the letter
	 */
	public void send(String to, String subject, String text) {
		trySend(to, subject, text);
	}

	/**
	 * Sends a letter that can be sent another time where it is not taken now.
	 * @param to an address
	 * @param subject a line
	 * @param text the letter
	 * @return whether the server took it
	 */
	public boolean trySend(String to, String subject, String text) {
		SimpleMailMessage letter = new SimpleMailMessage();
		letter.setFrom(this.from);
		letter.setTo(to);
		letter.setSubject(subject);
		letter.setText(text);
		try {
			this.sender.getObject().send(letter);
			return true;
		}
		catch (MailException ex) {
			log.error("The mail server did not take a letter: {}", ex.getMessage());
			return false;
		}
	}

}
