package dev.starling.practice;

import java.util.List;
import java.util.Optional;

import dev.starling.account.Me;
import dev.starling.question.Part;
import dev.starling.text.ReusedSaveIdException;
import dev.starling.text.Save;
import dev.starling.text.SaveAnswer;
import dev.starling.text.SaveRequest;
import jakarta.validation.Valid;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
class SectionController {

	private final Answers answers;

	SectionController(Answers answers) {
		this.answers = answers;
	}

	@GetMapping("/drafts/{id:\\d{1,18}}/sections")
	DraftState show(@PathVariable long id, @AuthenticationPrincipal Me me, CsrfToken token) {
		List<CurrentText> parts = this.answers.texts(id, me);
		if (parts.isEmpty()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return new DraftState(token.getToken(), parts);
	}

	@PutMapping(path = "/drafts/{id:\\d{1,18}}/sections/{part}", consumes = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<SaveAnswer> save(@PathVariable long id, @PathVariable String part,
			@Valid @RequestBody SaveRequest request, @AuthenticationPrincipal Me me) {
		Part named = Part.named(part).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		SaveAnswer answer = save(id, named, request.toSave(), me)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		return ResponseEntity.status((answer instanceof SaveAnswer.Conflict) ? HttpStatus.CONFLICT : HttpStatus.OK)
			.body(answer);
	}

	private Optional<SaveAnswer> save(long id, Part part, Save save, Me me) {
		try {
			return this.answers.save(id, part, save, me);
		}
		catch (DataIntegrityViolationException ex) {
			throw new ReusedSaveIdException();
		}
	}

}
