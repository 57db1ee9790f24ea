package dev.starling.text;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ListedTest {

	@Test
	void readsAsASentenceGoesOn() {
		assertThat(Listed.of(List.of())).isEmpty();
		assertThat(Listed.of(List.of("Task"))).isEqualTo("Task");
		assertThat(Listed.of(List.of("Task", "Action"))).isEqualTo("Task and Action");
		assertThat(Listed.of(List.of("Task", "Action", "Result"))).isEqualTo("Task, Action and Result");
	}

}
