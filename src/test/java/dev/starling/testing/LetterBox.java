package dev.starling.testing;

import java.util.Arrays;
import java.util.List;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.MessageDeliveryHandler;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * A real mail server, and what was sent to it.
 */
public final class LetterBox implements AutoCloseable {

	private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

	/** Opens it, and has the application send its letters there. */
	public void open(DynamicPropertyRegistry properties) {
		this.server.start();
		properties.add("spring.mail.host", () -> "127.0.0.1");
		properties.add("spring.mail.port", () -> this.server.getSmtp().getPort());
	}

	public void empty() {
		try {
			this.server.purgeEmailFromAllMailboxes();
		}
		catch (FolderException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The letters to an address, in the order in which they came. */
	public List<MimeMessage> to(String address) {
		return Arrays.stream(this.server.getReceivedMessages()).filter((letter) -> isTo(address, letter)).toList();
	}

	private static boolean isTo(String address, MimeMessage letter) {
		try {
			return Arrays.stream(letter.getAllRecipients()).anyMatch((one) -> one.toString().equals(address));
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Takes no letter while something is done. */
	public void refusing(Runnable work) {
		MessageDeliveryHandler taken = this.server.getUserManager().getMessageDeliveryHandler();
		this.server.getUserManager().setMessageDeliveryHandler((letter, address) -> {
			throw new UserException("not now");
		});
		try {
			work.run();
		}
		finally {
			this.server.getUserManager().setMessageDeliveryHandler(taken);
		}
	}

	@Override
	public void close() {
		this.server.stop();
	}

}
