package dev.starling.feedback;

import java.util.Optional;

import dev.starling.account.DeviceKeys;
import dev.starling.account.Me;
import dev.starling.submission.ReturnedPage;
import dev.starling.submission.Round;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * A round whose review is out, as its candidate reads it.
 */
@Component
class ReturnedReview implements ReturnedPage {

	private final Feedback feedback;

	private final DeviceKeys keys;

	ReturnedReview(Feedback feedback, DeviceKeys keys) {
		this.feedback = feedback;
		this.keys = keys;
	}

	@Override
	public Optional<String> show(Round round, Me me, Model model) {
		return this.feedback.of(round).map((page) -> {
			model.addAttribute("page", page);
			model.addAttribute("sealing", this.keys.sealing(me));
			return "feedback/returned";
		});
	}

}
