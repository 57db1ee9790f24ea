package dev.starling.review;

import java.util.Optional;
import java.util.UUID;

import dev.starling.account.Me;
import dev.starling.text.ReusedSaveIdException;
import dev.starling.text.SaveAnswer;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * What the desk saves by itself, as its coach works.
 */
@RestController
@RequestMapping(path = "/reviews/{id:\\d{1,18}}")
class DeskScriptController {

	private final Desk desk;

	DeskScriptController(Desk desk) {
		this.desk = desk;
	}

	@GetMapping("/comments")
	DeskState show(@PathVariable long id, @AuthenticationPrincipal Me me, CsrfToken token) {
		return this.desk.texts(id, me)
			.map((texts) -> new DeskState(token.getToken(), texts))
			.orElseThrow(DeskScriptController::notFound);
	}

	@PutMapping(path = "/comments/{comment}", consumes = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<SaveAnswer> comment(@PathVariable long id, @PathVariable UUID comment,
			@Valid @RequestBody CommentRequest request, @AuthenticationPrincipal Me me) {
		SaveAnswer answer = save(id, comment, request, me).orElseThrow(DeskScriptController::notFound);
		return ResponseEntity.status((answer instanceof SaveAnswer.Conflict) ? HttpStatus.CONFLICT : HttpStatus.OK)
			.body(answer);
	}

	/**
	 * Two at once under one id make one; the other is told what it would be told later.
	 */
	private Optional<SaveAnswer> save(long id, UUID comment, CommentRequest request, Me me) {
		try {
			return this.desk.save(id, comment, request.toSave(), request.on(), me);
		}
		catch (DataIntegrityViolationException ex) {
			throw new ReusedSaveIdException();
		}
	}

	@PutMapping(path = "/comments/{comment}/praise", consumes = MediaType.APPLICATION_JSON_VALUE)
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void praise(@PathVariable long id, @PathVariable UUID comment, @Valid @RequestBody PraiseRequest request,
			@AuthenticationPrincipal Me me) {
		require(this.desk.praise(id, comment, request.praise(), request.on(), me));
	}

	@DeleteMapping("/comments/{comment}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void delete(@PathVariable long id, @PathVariable UUID comment, @AuthenticationPrincipal Me me) {
		require(this.desk.delete(id, comment, me));
	}

	@PutMapping(path = "/ratings/{signal:\\d{1,18}}", consumes = MediaType.APPLICATION_JSON_VALUE)
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void rate(@PathVariable long id, @PathVariable long signal, @Valid @RequestBody RatingRequest request,
			@AuthenticationPrincipal Me me) {
		require(this.desk.rate(id, signal, request.named(), request.opposite(), request.evidence(), me));
	}

	@PutMapping(path = "/verdict", consumes = MediaType.APPLICATION_JSON_VALUE)
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void decide(@PathVariable long id, @RequestBody VerdictRequest request, @AuthenticationPrincipal Me me) {
		require(this.desk.decide(id, request.verdict(), me));
	}

	private static void require(boolean found) {
		if (!found) {
			throw notFound();
		}
	}

	private static ResponseStatusException notFound() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

	/**
	 * Whether a comment praises.
	 *
	 * @param praise whether its words are strong as they are
	 * @param on where a new comment stands; null for one that is there
	 */
	record PraiseRequest(boolean praise, @Valid @Nullable On on) {
	}

	/**
	 * What the review comes to.
	 *
	 * @param verdict the verdict; null for undecided
	 */
	record VerdictRequest(@Nullable Verdict verdict) {
	}

}
