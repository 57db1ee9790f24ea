package dev.starling.practice;

import dev.starling.testing.AppTest;
import dev.starling.testing.Json;
import dev.starling.testing.Visitor;
import dev.starling.testing.Visitors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What pages that are open, and devices that keep them, ask for.
 */
@AppTest
class ShowSectionsTest {

	@Autowired
	private Visitors.Door door;

	@Test
	void saysWhatEachPartSaysNowAndHowToGoOn() {
		Visitor candidate = this.door.candidate();
		String draft = candidate.startDraft();
		candidate.save(draft, "action", 0, "I asked.");
		JsonNode state = Json.read(Visitor.body(candidate.get(draft + "/sections")));
		assertThat(state.get("parts")).hasSize(5);
		JsonNode action = state.get("parts")
			.valueStream()
			.filter((part) -> part.get("part").asString().equals("ACTION"))
			.findFirst()
			.orElseThrow();
		assertThat(action.get("version").asInt()).isEqualTo(1);
		assertThat(action.get("body").asString()).isEqualTo("I asked.");
		assertThat(action.get("savedAt").asString()).endsWith("Z");
		assertThat(state.get("token").asString()).isNotEmpty();
	}

	@Test
	void isNotThereForAnybodyElse() {
		Visitor candidate = this.door.candidate();
		String draft = candidate.startDraft();
		Visitor stranger = this.door.candidate();
		stranger.startDraft();
		assertThat(stranger.get(draft + "/sections")).hasStatus(404);
	}

	@Test
	void devicesKeepTheTwentyLatestDraftsAndLearnWhatChanged() {
		Visitor candidate = this.door.candidate();
		String first = candidate.startDraft();
		candidate.save(first, "task", 0, "text");
		String before = Visitor.body(candidate.get("/drafts/latest"));
		candidate.save(first, "task", 1, "more text");
		assertThat(Visitor.body(candidate.get("/drafts/latest"))).isNotEqualTo(before);
		for (int i = 0; i < 21; i++) {
			candidate.save(candidate.startDraft(), "task", 0, "text");
		}
		JsonNode latest = Json.read(Visitor.body(candidate.get("/drafts/latest")));
		assertThat(latest).hasSize(20);
		assertThat(latest.findValuesAsString("id")).doesNotContain(first.substring("/drafts/".length()));
	}

	@Test
	void eachAccountHasItsOwnKeyAndAlwaysTheSame() {
		Visitor candidate = this.door.candidate();
		String draft = candidate.startDraft();
		String keys = candidate.page(draft).select("[data-keys]").attr("data-keys");
		assertThat(Json.read(keys)).hasSize(1);
		assertThat(candidate.page(candidate.startDraft()).select("[data-keys]").attr("data-keys")).isEqualTo(keys);
		Visitor stranger = this.door.candidate();
		assertThat(stranger.page(stranger.startDraft()).select("[data-keys]").attr("data-keys")).isNotEqualTo(keys);
	}

	@Test
	void whatAGuestSealedOpensAfterTheySignIn() {
		Visitor member = this.door.candidate();
		String own = member.page(member.startDraft()).select("[data-keys]").attr("data-keys");
		Visitor guest = this.door.guest();
		String draft = guest.startDraft();
		String asGuest = guest.page(draft).select("[data-keys]").attr("data-keys");
		guest.signIn(member.email(), Visitor.PASSWORD);
		JsonNode keys = Json.read(guest.page(draft).select("[data-keys]").attr("data-keys"));
		assertThat(keys).hasSize(2).contains(Json.read(own).get(0), Json.read(asGuest).get(0));
	}

	@Test
	void theServiceWorkerKnowsTheFilesOfItsRelease() {
		Visitor nobody = this.door.nobody();
		String script = Visitor.body(nobody.get("/service-worker.js"));
		assertThat(script).doesNotContain("{assets}", "{files}").contains("/js/editor.js", "/css/editor.css");
		String asset = script.substring(script.indexOf("const files = \"") + "const files = \"".length())
			.split("[ \"]")[0];
		assertThat(nobody.get(asset)).hasStatusOk();
		assertThat(nobody.get("/service-worker.js")).hasHeader("Cache-Control", "no-cache");
	}

}
