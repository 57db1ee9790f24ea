package dev.starling.journey;

import java.util.concurrent.atomic.AtomicLong;

import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import dev.starling.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a page costs somebody's line, with everything that it loads and all headers.
 */
class WeightTest extends Journey {

	private static final long FIRST = 60_000;

	private static final long SECOND = 10_000;

	@ParameterizedTest
	@ValueSource(strings = { Visitor.QUESTION, "/", "/questions", "/login" })
	void isLightAtTheFirstVisitAndLighterAtTheSecond(String path) {
		Page page = this.chromium.page();
		AtomicLong transferred = transferred(page);
		visit(page, path);
		assertThat(transferred.getAndSet(0)).as("bytes at the first visit").isBetween(1L, FIRST);

		page.navigate("about:blank");
		visit(page, path);
		assertThat(transferred.get()).as("bytes at the second visit").isBetween(1L, SECOND);
	}

	@Test
	void theQuestionAfterTheListLoadsLittleMore() {
		Page page = this.chromium.page();
		AtomicLong transferred = transferred(page);
		visit(page, "/questions");
		transferred.set(0);
		visit(page, Visitor.QUESTION);
		assertThat(transferred.get()).isBetween(1L, SECOND);
	}

	private void visit(Page page, String path) {
		page.navigate(this.app.origin() + path);
		page.waitForLoadState(LoadState.NETWORKIDLE);
	}

	private static AtomicLong transferred(Page page) {
		AtomicLong bytes = new AtomicLong();
		CDPSession network = page.context().newCDPSession(page);
		network.on("Network.loadingFinished", (event) -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
		network.send("Network.enable");
		return bytes;
	}

}
