package dev.starling.feedback;

import java.util.UUID;

import dev.starling.account.Me;
import dev.starling.review.ReplyText;
import dev.starling.review.Reviewed;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * What is said to a review that is out.
 */
@Controller
class ThreadController {

	private final Reviewed reviewed;

	ThreadController(Reviewed reviewed) {
		this.reviewed = reviewed;
	}

	@PostMapping("/submissions/{id:\\d{1,18}}/comments/{comment}/replies")
	String reply(@PathVariable long id, @PathVariable UUID comment, @RequestParam UUID reply, @RequestParam String body,
			@AuthenticationPrincipal Me me) {
		require(this.reviewed.reply(id, comment, reply, new ReplyText(body), me));
		return "redirect:/submissions/" + id + "#comment-" + comment;
	}

	@PostMapping("/submissions/{id:\\d{1,18}}/comments/{comment}/done")
	String tick(@PathVariable long id, @PathVariable UUID comment, @RequestParam boolean done,
			@AuthenticationPrincipal Me me) {
		require(this.reviewed.tick(id, comment, done, me));
		return "redirect:/submissions/" + id + "#comment-" + comment;
	}

	@PostMapping("/reviews/{id:\\d{1,18}}/comments/{comment}/replies")
	String answer(@PathVariable long id, @PathVariable UUID comment, @RequestParam UUID reply,
			@RequestParam String body, @AuthenticationPrincipal Me me) {
		require(this.reviewed.answer(id, comment, reply, new ReplyText(body), me));
		return "redirect:/reviews/" + id + "#comment-" + comment;
	}

	@PostMapping("/reviews/{id:\\d{1,18}}/corrections")
	String correct(@PathVariable long id, @RequestParam("id") UUID correction, @RequestParam String body,
			@AuthenticationPrincipal Me me) {
		require(this.reviewed.correct(id, correction, new ReplyText(body), me));
		return "redirect:/reviews/" + id + "#comment-" + correction;
	}

	private static void require(boolean found) {
		if (!found) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
	}

}
