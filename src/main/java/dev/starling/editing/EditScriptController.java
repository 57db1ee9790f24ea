package dev.starling.editing;

import java.time.Instant;
import java.util.List;

import dev.starling.account.Me;
import dev.starling.page.Field;
import dev.starling.page.Fields;
import dev.starling.text.ReusedSaveIdException;
import dev.starling.text.Save;
import dev.starling.text.SaveAnswer;
import dev.starling.text.SaveRequest;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * What the editor saves by itself, as an administrator types.
 */
@RestController
@RequestMapping("/admin/editions/{edition:\\d{1,18}}")
class EditScriptController {

	private final Editor editor;

	private final Known known;

	private final Colleagues colleagues;

	EditScriptController(Editor editor, Known known, Colleagues colleagues) {
		this.editor = editor;
		this.known = known;
		this.colleagues = colleagues;
	}

	@GetMapping("/fields")
	State show(@PathVariable long edition, CsrfToken token, @AuthenticationPrincipal Me me) {
		List<EditedText> texts = texts(edition);
		return new State(token.getToken(), texts.stream().map(State.Text::of).toList(),
				this.colleagues.told(texts, me));
	}

	/** What is said at the fields, as they are saved. */
	@GetMapping("/remarks")
	EditPage.Remarks remarks(@PathVariable long edition) {
		Fields.Typed typed = this.known.read(texts(edition));
		return EditPage.Remarks.of(typed, this.known.additions(typed.page()));
	}

	private List<EditedText> texts(long edition) {
		List<EditedText> texts = this.editor.texts(edition);
		if (texts.isEmpty()) {
			throw new ClosedEditionException();
		}
		return texts;
	}

	@PutMapping(path = "/fields/{field}", consumes = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<SaveAnswer> save(@PathVariable long edition, @PathVariable String field,
			@Valid @RequestBody SaveRequest request, @AuthenticationPrincipal Me me) {
		Field named = Field.named(field).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		SaveAnswer answer = save(edition, named, request.toSave(), me);
		return ResponseEntity.status((answer instanceof SaveAnswer.Conflict) ? HttpStatus.CONFLICT : HttpStatus.OK)
			.body(answer);
	}

	/**
	 * Two at once under one id make one; the other is told what it would be told later.
	 */
	private SaveAnswer save(long edition, Field field, Save save, Me me) {
		try {
			return this.editor.save(edition, field, save, me);
		}
		catch (DataIntegrityViolationException ex) {
			throw new ReusedSaveIdException();
		}
	}

	/**
	 * Everything as it is now.
	 *
	 * @param token what a save must carry
	 * @param parts the fields
	 * @param colleagues who else writes here, as a sentence; null for nobody
	 */
	record State(String token, List<Text> parts, @Nullable String colleagues) {

		record Text(String part, int version, String body, Instant savedAt) {

			private static Text of(EditedText text) {
				return new Text(text.field().slug(), text.version(), text.body(), text.savedAt());
			}

		}

	}

}
