package dev.starling.web;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;

import dev.starling.testing.ServerTest;
import dev.starling.testing.Visitor;
import dev.starling.testing.Web;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
class AssetsTest {

	@LocalServerPort
	private int port;

	@Test
	void everythingThatAPageLoadsIsThereAndCachedForGood() {
		Web web = new Web(this.port);
		Document page = Jsoup.parse(web.get(Visitor.QUESTION).body());
		List<String> assets = Stream
			.concat(page.select("link[href]").eachAttr("href").stream(),
					page.select("script[src]").eachAttr("src").stream())
			.toList();
		assertThat(assets).hasSizeGreaterThan(5).allMatch((asset) -> asset.matches("/assets/[0-9a-f]{12}/.+"));
		for (String asset : assets) {
			HttpResponse<String> answer = web.get(asset, "*/*");
			assertThat(answer.statusCode()).as(asset).isEqualTo(200);
			assertThat(answer.headers().firstValue("Cache-Control")).as(asset)
				.hasValue("max-age=31536000, public, immutable");
			assertThat(answer.headers().firstValue("Set-Cookie")).as(asset).isEmpty();
		}
	}

	@Test
	void modulesImportEachOtherUnderTheSameFingerprint() {
		Web web = new Web(this.port);
		String script = Jsoup.parse(web.get("/").body()).select("script[type=module]").attr("src");
		assertThat(web.get(script, "*/*").body()).contains("from \"./moments.js\"");
		assertThat(web.get(script.replace("page.js", "moments.js"), "*/*").statusCode()).isEqualTo(200);
	}

}
