package dev.starling.web;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.ServletException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One address may take more than all others.
 */
class BodyLimitFilterTest {

	private static final int LET = 200;

	private static final int REFUSED = 413;

	private final BodyLimitFilter filter = new BodyLimitFilter(DataSize.ofBytes(10),
			List.of(new BodyAllowance("/import", DataSize.ofBytes(100), "Send less.")));

	@Test
	void anAddressWithAnAllowanceTakesThatMuchAndNoMore() throws Exception {
		assertThat(status("POST", "/import", 100)).isEqualTo(LET);
		assertThat(status("POST", "/import", 101)).isEqualTo(REFUSED);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "/", "/import/", "/Import", "/import;a", "/%69mport", "//import", "/import/x", "/x/../import" })
	void everyOtherWayToWriteAnAddressTakesWhatAllTake(String path) throws Exception {
		assertThat(status("POST", path, 10)).isEqualTo(LET);
		assertThat(status("POST", path, 11)).isEqualTo(REFUSED);
	}

	@Test
	void theAllowanceIsForPosting() throws Exception {
		assertThat(status("PUT", "/import", 11)).isEqualTo(REFUSED);
	}

	private int status(String method, String path, int length) throws ServletException, IOException {
		MockHttpServletRequest request = new MockHttpServletRequest(method, path);
		request.setContent(new byte[length]);
		MockHttpServletResponse response = new MockHttpServletResponse();
		this.filter.doFilter(request, response, new MockFilterChain());
		return response.getStatus();
	}

}
